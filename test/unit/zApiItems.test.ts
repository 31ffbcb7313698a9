import { toChat } from '../../nodes';
import oneChat from '../fixtures/zApi-get-chat-field.json';
import field from '../fixtures/zApi-get-chats-field.json';
import chats from '../fixtures/zApi-get-chats.json';
import { SEED_PICTURE } from './seedPicture';
import { expectWholeItem } from './wholeItem';

test('the two chats of Z-API’s page differ in name, time and picture', () => {
	const kind = { type: 'contact', isGroup: false } as const;
	const ids = {
		lid: null,
		id: '5511999999999@c.us',
		gatewayChatId: '5511999999999',
		gateway: 'zApi',
	} as const;
	const unsaid = { isPinned: null, isArchived: null, isReadOnly: null } as const;
	expectWholeItem(toChat('zApi', chats[0]), {
		name: 'Z-API SUPORTE',
		phone: '5511999999999',
		...kind,
		unreadCount: 0,
		lastMessageAt: '2021-06-06T15:01:27.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: null,
		...unsaid,
		isMarkedSpam: false,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: null,
		profilePictureExpiresAt: null,
		group: null,
		...ids,
	});
	expectWholeItem(toChat('zApi', chats[1]), {
		name: 'Z-api - Team',
		phone: '5511999999999',
		...kind,
		unreadCount: 0,
		lastMessageAt: '2021-06-06T14:41:43.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: null,
		...unsaid,
		isMarkedSpam: false,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: SEED_PICTURE,
		profilePictureExpiresAt: '2021-06-10T02:33:06.000Z',
		group: null,
		...ids,
	});
});

test('a person as the field shows one: true and false as texts, milliseconds, a LID', () => {
	expectWholeItem(toChat('zApi', field[0]), {
		name: 'Z-API SUPORTE',
		phone: '5511999999999',
		type: 'contact',
		isGroup: false,
		unreadCount: 5,
		lastMessageAt: '2026-01-15T17:20:07.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: '2022-06-23T03:09:34.000Z',
		isPinned: true,
		isArchived: false,
		isReadOnly: null,
		isMarkedSpam: true,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: null,
		profilePictureExpiresAt: null,
		group: null,
		lid: '111222333444555@lid',
		id: '5511999999999@c.us',
		gatewayChatId: '5511999999999',
		gateway: 'zApi',
	});
});

test('a group as the field shows one: muted for ever', () => {
	expectWholeItem(toChat('zApi', field[1]), {
		name: 'Meu grupo',
		phone: null,
		type: 'group',
		isGroup: true,
		unreadCount: 12,
		lastMessageAt: '2021-06-06T15:01:27.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: true,
		mutedUntil: null,
		isPinned: false,
		isArchived: true,
		isReadOnly: null,
		isMarkedSpam: false,
		isAnnouncementGroup: true,
		communityId: null,
		about: null,
		profilePictureUrl: null,
		profilePictureExpiresAt: null,
		group: null,
		lid: null,
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977-group',
		gateway: 'zApi',
	});
});

test('one chat with what its person tells about themselves and the notes of a business', () => {
	expectWholeItem(toChat('zApi', oneChat), {
		name: 'Cliente',
		phone: '5511999999999',
		type: 'contact',
		isGroup: false,
		unreadCount: 0,
		lastMessageAt: '2021-04-26T18:27:46.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: null,
		isPinned: false,
		isArchived: true,
		isReadOnly: null,
		isMarkedSpam: false,
		isAnnouncementGroup: null,
		communityId: null,
		about: 'Disponível',
		profilePictureUrl: SEED_PICTURE,
		profilePictureExpiresAt: '2021-06-10T02:33:06.000Z',
		group: null,
		lid: '111222333444555@lid',
		id: '5511999999999@c.us',
		gatewayChatId: '5511999999999',
		gateway: 'zApi',
	});
});
