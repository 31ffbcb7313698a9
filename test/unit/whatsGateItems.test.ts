import { toChat } from '../../nodes';
import answer from '../fixtures/whatsGate-get-chats.json';
import { expectWholeItem } from './wholeItem';

test('the person of WhatsGate’s full response example', () => {
	expectWholeItem(toChat('whatsGate', answer.data[0]), {
		name: '+7 999 999-99-99',
		phone: '79999999999',
		type: 'contact',
		isGroup: false,
		unreadCount: 0,
		lastMessageAt: '2022-09-09T08:00:54.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: null,
		isPinned: false,
		isArchived: null,
		isReadOnly: false,
		isMarkedSpam: null,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: null,
		profilePictureExpiresAt: null,
		group: null,
		lid: null,
		id: '79999999999@c.us',
		gatewayChatId: '79999999999@c.us',
		gateway: 'whatsGate',
	});
});

test('a person’s bare number is read as the number that it is', () => {
	expect(toChat('whatsGate', { id: '79991112233', name: 'Anna' })).toMatchObject({
		id: '79991112233@c.us',
		gatewayChatId: '79991112233',
		type: 'contact',
		phone: '79991112233',
	});
});

test('the group of WhatsGate’s full response example, whose size of 0 is too low', () => {
	expectWholeItem(toChat('whatsGate', answer.data[1]), {
		name: 'Test group',
		phone: null,
		type: 'group',
		isGroup: true,
		unreadCount: 0,
		lastMessageAt: '2022-09-08T05:54:36.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: null,
		isPinned: false,
		isArchived: null,
		isReadOnly: false,
		isMarkedSpam: null,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: null,
		profilePictureExpiresAt: null,
		group: {
			ownerId: '79999999999@c.us',
			ownerPhone: '79999999999',
			createdAt: '2022-07-20T14:56:16.000Z',
			size: 2,
			participants: [
				{
					name: null,
					phone: '79999999999',
					shortName: null,
					isAdmin: true,
					isSuperAdmin: false,
					lid: null,
					id: '79999999999@c.us',
				},
				{
					name: null,
					phone: '79991112233',
					shortName: null,
					isAdmin: false,
					isSuperAdmin: false,
					lid: null,
					id: '79991112233@c.us',
				},
			],
		},
		lid: null,
		id: '4239048293082@g.us',
		gatewayChatId: '4239048293082@g.us',
		gateway: 'whatsGate',
	});
});

test('an owner and a participant whose numbers are hidden have none', () => {
	const participants = [{ isAdmin: 'true', isSuperAdmin: 1, id: '123456789012345@lid' }];
	const groupMetadata = { owner: '123456789012345@lid', creation: '1658328976', participants };
	expect(toChat('whatsGate', { id: '4239048293082@g.us', groupMetadata }).group).toStrictEqual({
		ownerId: '123456789012345@lid',
		ownerPhone: null,
		createdAt: '2022-07-20T14:56:16.000Z',
		size: 1,
		participants: [
			{
				name: null,
				phone: null,
				shortName: null,
				isAdmin: true,
				isSuperAdmin: true,
				lid: '123456789012345@lid',
				id: '123456789012345@lid',
			},
		],
	});
});

test('a group that says nothing of itself has no owner, time, size or list', () => {
	expect(toChat('whatsGate', { groupMetadata: {} }).group).toStrictEqual({
		ownerId: null,
		ownerPhone: null,
		createdAt: null,
		size: null,
		participants: null,
	});
});
