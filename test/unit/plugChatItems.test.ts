import { toChat } from '../../nodes';
import chats from '../fixtures/plugChat-get-chats.json';
import metadata from '../fixtures/plugChat-get-metadata-chat.json';
import { SEED_PICTURE } from './seedPicture';
import { expectWholeItem } from './wholeItem';

test('the first chat of PlugChat’s page has no picture', () => {
	expectWholeItem(toChat('plugChat', chats[0]), {
		name: 'Plug-suporte',
		phone: '5511999999999',
		type: 'contact',
		isGroup: false,
		unreadCount: 0,
		lastMessageAt: '2021-06-06T15:01:27.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: null,
		isPinned: null,
		isArchived: null,
		isReadOnly: null,
		isMarkedSpam: false,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: null,
		profilePictureExpiresAt: null,
		group: null,
		lid: null,
		id: '5511999999999@c.us',
		gatewayChatId: '5511999999999',
		gateway: 'plugChat',
	});
});

test('the second chat of PlugChat’s page has a picture that ended', () => {
	expectWholeItem(toChat('plugChat', chats[1]), {
		name: 'Plug-Team',
		phone: '5511999999999',
		type: 'contact',
		isGroup: false,
		unreadCount: 0,
		lastMessageAt: '2021-06-06T14:41:43.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: null,
		isPinned: null,
		isArchived: null,
		isReadOnly: null,
		isMarkedSpam: false,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: SEED_PICTURE,
		profilePictureExpiresAt: '2021-06-10T02:33:06.000Z',
		group: null,
		lid: null,
		id: '5511999999999@c.us',
		gatewayChatId: '5511999999999',
		gateway: 'plugChat',
	});
});

test('the one chat of PlugChat’s page has no name', () => {
	expectWholeItem(toChat('plugChat', metadata), {
		name: null,
		phone: '5511999999999',
		type: 'contact',
		isGroup: false,
		unreadCount: 0,
		lastMessageAt: '2021-04-26T18:27:46.000Z',
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: false,
		mutedUntil: null,
		isPinned: null,
		isArchived: null,
		isReadOnly: null,
		isMarkedSpam: false,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: SEED_PICTURE,
		profilePictureExpiresAt: '2021-06-10T02:33:06.000Z',
		group: null,
		lid: null,
		id: '5511999999999@c.us',
		gatewayChatId: '5511999999999',
		gateway: 'plugChat',
	});
});
