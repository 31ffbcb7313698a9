import { toChat } from '../../nodes';
import answer from '../fixtures/whatsGate-get-chats.json';
import { expectWholeItem } from './wholeItem';

test('the person of WhatsGate’s full response example', () => {
	expectWholeItem(toChat('whatsGate', answer.data[0]), {
		gateway: 'whatsGate',
		id: '79999999999@c.us',
		gatewayChatId: '79999999999@c.us',
		type: 'contact',
		isGroup: false,
		name: '+7 999 999-99-99',
		phone: '79999999999',
		lid: null,
		unreadCount: 0,
		lastMessageAt: '2022-09-09T08:00:54.000Z',
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
		gateway: 'whatsGate',
		id: '4239048293082@g.us',
		gatewayChatId: '4239048293082@g.us',
		type: 'group',
		isGroup: true,
		name: 'Test group',
		phone: null,
		lid: null,
		unreadCount: 0,
		lastMessageAt: '2022-09-08T05:54:36.000Z',
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
					id: '79999999999@c.us',
					phone: '79999999999',
					lid: null,
					name: null,
					shortName: null,
					isAdmin: true,
					isSuperAdmin: false,
				},
				{
					id: '79991112233@c.us',
					phone: '79991112233',
					lid: null,
					name: null,
					shortName: null,
					isAdmin: false,
					isSuperAdmin: false,
				},
			],
		},
	});
});

test('an owner and a participant whose numbers are hidden have none', () => {
	const participants = [{ id: '123456789012345@lid', isAdmin: 'true', isSuperAdmin: 1 }];
	const groupMetadata = { owner: '123456789012345@lid', creation: '1658328976', participants };
	expect(toChat('whatsGate', { id: '4239048293082@g.us', groupMetadata }).group).toStrictEqual({
		ownerId: '123456789012345@lid',
		ownerPhone: null,
		createdAt: '2022-07-20T14:56:16.000Z',
		size: 1,
		participants: [
			{
				id: '123456789012345@lid',
				phone: null,
				lid: '123456789012345@lid',
				name: null,
				shortName: null,
				isAdmin: true,
				isSuperAdmin: true,
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
