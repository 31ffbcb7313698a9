import { toChat, toGroup } from '../../nodes';
import { expectWholeItem } from './wholeItem';

const BLANK_CHAT = {
	phone: '',
	id: '',
	lid: '',
	name: '',
	unread: '',
	unreadCount: null,
	lastMessageTime: '0',
	timestamp: 0,
	isMuted: '',
	muteEndTime: null,
	muteExpiration: 0,
	pinned: '',
	archived: null,
	isMarkedSpam: '',
	isGroupAnnouncement: '',
	communityId: '',
	isGroup: null,
	profileThumbnail: '',
	about: '  ',
	groupMetadata: null,
};

describe.each(['plugChat', 'zApi', 'whatsGate'] as const)('a chat of %s', (gateway) => {
	test.each([
		['an empty object', {}],
		['fields that are all empty', BLANK_CHAT],
	])('of %s says nothing', (_, entry) => {
		expectWholeItem(toChat(gateway, entry), {
			name: null,
			phone: null,
			type: 'unknown',
			isGroup: false,
			unreadCount: null,
			lastMessageAt: null,
			lastMessageFromMe: null,
			lastMessageText: null,
			isMuted: null,
			mutedUntil: null,
			isPinned: null,
			isArchived: null,
			isReadOnly: null,
			isMarkedSpam: null,
			isAnnouncementGroup: null,
			communityId: null,
			about: null,
			profilePictureUrl: null,
			profilePictureExpiresAt: null,
			group: null,
			lid: null,
			id: null,
			gatewayChatId: null,
			gateway,
		});
	});

	test.each([undefined, null, '', 'text', 5, true, [], [{}]])('can’t be read from %p', (entry) => {
		expect(() => toChat(gateway, entry)).toThrow(TypeError);
	});
});

describe.each(['plugChat', 'zApi', 'whatsGate'] as const)('a group of %s', (gateway) => {
	test.each([
		['an empty object', {}],
		['fields that are all empty', { phone: '', owner: null, subject: ' ', creation: 0 }],
	])('of %s says nothing but its code', (_, answer) => {
		expectWholeItem(toGroup(gateway, answer, '40Aasd6af1'), {
			name: null,
			description: null,
			type: 'group',
			isGroup: true,
			size: null,
			inviteCode: '40Aasd6af1',
			inviteUrl: 'https://chat.whatsapp.com/40Aasd6af1',
			ownerId: null,
			ownerPhone: null,
			createdAt: null,
			nameChangedAt: null,
			nameChangedById: null,
			isAnnouncementGroup: null,
			communityId: null,
			participants: null,
			id: null,
			gatewayChatId: null,
			gateway,
		});
		const byId = { inviteCode: null, inviteUrl: null, id: null };
		expect(toGroup(gateway, answer)).toMatchObject(byId);
	});

	test.each([undefined, null, 'text', []])('can’t be read from %p', (answer) => {
		expect(() => toGroup(gateway, answer, '40Aasd6af1')).toThrow(TypeError);
	});
});
