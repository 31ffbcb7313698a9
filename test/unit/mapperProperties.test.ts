import fc from 'fast-check';
import { toChat, toGroupInvite, type Chat } from '../../nodes';
import { anyFields, anyListOf, anyObject } from './anyJson';
import { brokenRules, chatRules, groupInviteRules } from './contractRules';

const NOW = new Date('2026-01-15T17:00:00.000Z');
const CODE = 'Kx8Zq0aB1cD2eF3gH4iJ5k';

const zApiEntry = anyObject(
	anyFields([
		...['phone', 'name', 'lid', 'unread', 'messagesUnread', 'lastMessageTime', 'muteEndTime'],
		...['isMuted', 'isMarkedSpam', 'archived', 'pinned', 'isGroup', 'isGroupAnnouncement'],
		...['profileThumbnail', 'about', 'notes', 'error'],
	]),
);

const whatsGateEntry = anyObject({
	...anyFields(['id', 'name', 'isGroup', 'isReadOnly', 'unreadCount', 'timestamp', 'pinned']),
	...anyFields(['isMuted', 'muteExpiration', 'error']),
	groupMetadata: anyObject({
		...anyFields(['id', 'creation', 'owner', 'size']),
		participants: anyListOf(anyObject(anyFields(['id', 'isAdmin', 'isSuperAdmin']))),
	}),
});

const invite = anyObject({
	...anyFields(['phone', 'owner', 'subject', 'description', 'creation', 'invitationLink']),
	...anyFields(['contactsCount', 'participantsCount', 'subjectTime', 'subjectOwner', 'error']),
	participants: anyListOf(
		anyObject(anyFields(['phone', 'lid', 'isAdmin', 'isSuperAdmin', 'short', 'name'])),
	),
});

/** What the contract says of several keys of a chat together. */
function expectKeysToAgree(item: Chat): void {
	expect(item.isGroup).toBe(item.type === 'group');
	if (item.type !== 'contact') expect(item.phone).toBeNull();
	if (item.phone !== null) expect(item.id).toBe(`${item.phone}@c.us`);
	if (item.id?.endsWith('@lid')) expect([item.phone, item.lid]).toEqual([null, item.id]);
	if (item.isMuted === null) expect(item.mutedUntil).toBeNull();
	if (item.profilePictureUrl === null) expect(item.profilePictureExpiresAt).toBeNull();
	expect(Object.keys(item)).not.toContain('error');
}

describe.each([
	['plugChat', zApiEntry],
	['zApi', zApiEntry],
	['whatsGate', whatsGateEntry],
] as const)('whatever %s sends as a chat', (gateway, anyEntry) => {
	test('the item has the contract’s keys in order, each of its type', () => {
		fc.assert(
			fc.property(anyEntry, (entry) => {
				const item = toChat(gateway, entry, NOW);
				expect(brokenRules(item, chatRules)).toEqual([]);
				expectKeysToAgree(item);
			}),
			{ numRuns: 500 },
		);
	});

	test('it is left as it was, and read twice gives the same', () => {
		fc.assert(
			fc.property(anyEntry, (entry) => {
				const before = structuredClone(entry);
				expect(toChat(gateway, entry, NOW)).toStrictEqual(toChat(gateway, entry, NOW));
				expect(entry).toStrictEqual(before);
			}),
		);
	});
});

test.each(['plugChat', 'zApi'] as const)(
	'whatever %s sends as a group, the item has the contract’s keys in order, each of its type',
	(gateway) => {
		fc.assert(
			fc.property(invite, (answer) => {
				const item = toGroupInvite(gateway, answer, CODE);
				expect(brokenRules(item, groupInviteRules)).toEqual([]);
				expect(Object.keys(item)).not.toContain('error');
				const members = item.participants?.length ?? 0;
				expect(item.size ?? 0).toBeGreaterThanOrEqual(members);
			}),
			{ numRuns: 500 },
		);
	},
);
