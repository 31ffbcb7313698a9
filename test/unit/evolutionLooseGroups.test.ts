import { toGroup, type Participant } from '../../nodes';
import { failureOf } from './thrown';

const OWNER = '111222333444555@lid';

function toParticipant(entry: unknown): Participant | undefined {
	return toGroup('evolution', { participants: [entry] }).participants?.[0];
}

test('an owner’s number beside the LID needs no participants', () => {
	const answer = { owner: OWNER, ownerPn: '5511999999999@s.whatsapp.net' };
	expect(toGroup('evolution', answer)).toMatchObject({
		ownerId: OWNER,
		ownerPhone: '5511999999999',
		participants: null,
	});
});

test.each<[string, object, string | null]>([
	['number', { owner: '5511999999999@s.whatsapp.net' }, '5511999999999'],
	[
		'LID, with the number in a field of older versions',
		{ owner: OWNER, ownerJid: '5511999999999@s.whatsapp.net' },
		'5511999999999',
	],
	[
		'LID that nobody has',
		{ owner: OWNER, participants: [{ id: '1@lid', phoneNumber: '5511999999999@s.whatsapp.net' }] },
		null,
	],
	['LID, with no number', { owner: OWNER, ownerPn: 'x' }, null],
	['nothing', { ownerPn: '5511999999999@s.whatsapp.net' }, null],
])('the phone of an owner by %s', (_how, answer, expected) => {
	expect(toGroup('evolution', answer).ownerPhone).toBe(expected);
});

test.each<[string, object]>([
	['LID with the number beside it', { id: OWNER, phoneNumber: '5511999999999@s.whatsapp.net' }],
	[
		'LID, written twice, and number',
		{ id: OWNER, jid: '5511999999999@s.whatsapp.net', lid: OWNER },
	],
	['number with the LID beside it', { id: '5511999999999@s.whatsapp.net', lid: OWNER }],
	[
		'number, written twice, and LID',
		{ id: '5511999999999@s.whatsapp.net', jid: '5511999999999@s.whatsapp.net', lid: OWNER },
	],
])('a participant by %s', (_how, entry) => {
	expect(toParticipant(entry)).toMatchObject({ phone: '5511999999999', lid: OWNER });
});

test.each([
	['superadmin', true, true],
	['admin', true, false],
	[null, false, false],
	['ADMIN', false, false],
	[{}, false, false],
])('a participant of the rank %p', (admin, isAdmin, isSuperAdmin) => {
	expect(toParticipant({ id: OWNER, admin })).toMatchObject({ isAdmin, isSuperAdmin });
});

test('the announcement group of a community', () => {
	const answer = { isCommunityAnnounce: true, linkedParent: '120363000000000200@g.us' };
	expect(toGroup('evolution', answer)).toMatchObject({
		isAnnouncementGroup: true,
		communityId: '120363000000000200@g.us',
	});
	expect(toGroup('evolution', { linkedParent: OWNER }).communityId).toBeNull();
});

test.each([null, 'x', 7, [], true])('a participant that is %p is refused', (entry) => {
	const failure = failureOf(() => toGroup('evolution', { participants: [{}, entry] }));
	expect(failure.message).toContain('Evolution API');
});

test('no value of any type stops a group from being read', () => {
	const keys = ['id', 'subject', 'owner', 'ownerPn', 'size', 'creation', 'desc', 'linkedParent'];
	for (const key of [...keys, 'subjectOwner', 'subjectTime', 'isCommunityAnnounce']) {
		for (const value of [null, -1, 1e300, true, '', '@lid', 'x', [], {}]) {
			const participants = [{ [key]: value, lid: value, phoneNumber: value, name: value }];
			const item = toGroup('evolution', { [key]: value, participants });
			expect([item.gateway, item.participants?.length]).toEqual(['evolution', 1]);
		}
	}
});
