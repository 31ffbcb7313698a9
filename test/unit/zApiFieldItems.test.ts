import { toChat, toGroup } from '../../nodes';
import chats from '../fixtures/zApi-get-chats-2026.json';
import { expectWholeItem } from './wholeItem';

/** Chats in the forms that lists of real accounts have on Z-API, and communities. */

const FLAGS = {
	lastMessageFromMe: null,
	lastMessageText: null,
	isMuted: false,
	mutedUntil: null,
	isPinned: false,
	isArchived: false,
	isReadOnly: null,
	isMarkedSpam: false,
} as const;
const UNSAID = {
	about: null,
	profilePictureUrl: null,
	profilePictureExpiresAt: null,
	group: null,
} as const;

test('a person who is listed by LID alone has no phone', () => {
	expectWholeItem(toChat('zApi', chats[0]), {
		name: 'Rita Moura',
		phone: null,
		type: 'contact',
		isGroup: false,
		unreadCount: 3,
		lastMessageAt: '2026-01-15T17:20:07.000Z',
		...FLAGS,
		isAnnouncementGroup: null,
		communityId: null,
		...UNSAID,
		lid: '111222333444555@lid',
		id: '111222333444555@lid',
		gatewayChatId: '111222333444555@lid',
		gateway: 'zApi',
	});
});

test('a community belongs to none, and its announcement group says which it belongs to', () => {
	const group = {
		gateway: 'zApi',
		type: 'group',
		isGroup: true,
		name: 'Parque das Flores',
		phone: null,
		lid: null,
		lastMessageAt: null,
		...FLAGS,
		...UNSAID,
	} as const;
	expect(toChat('zApi', chats[1])).toStrictEqual({
		...group,
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977-group',
		unreadCount: 0,
		isAnnouncementGroup: false,
		communityId: null,
	});
	expect(toChat('zApi', chats[2])).toStrictEqual({
		...group,
		id: '120363019502650978@g.us',
		gatewayChatId: '120363019502650978-group',
		unreadCount: 1,
		isAnnouncementGroup: true,
		communityId: '120363019502650977@g.us',
	});
});

describe.each(['plugChat', 'zApi'] as const)('the community of a group on %s', (gateway) => {
	test.each([
		['120363019502650977', '120363019502650977@g.us'],
		['120363019502650977-group', '120363019502650977@g.us'],
		['120363019502650977@g.us', '120363019502650977@g.us'],
		// The example of Z-API's page on communities has this many digits.
		['98372465382764532938', '98372465382764532938@g.us'],
		['', null],
		[' ', null],
		[null, null],
		[undefined, null],
		['0', null],
		['status', null],
		['111222333444555@lid', null],
		[false, null],
		[{ id: '120363019502650977' }, null],
	])('written %j is %j', (communityId, id) => {
		const phone = '120363019502650978-group';
		expect(toChat(gateway, { phone, communityId })).toMatchObject({ communityId: id });
		expect(toGroup(gateway, { phone, communityId }, '40Aasd6af1')).toMatchObject({
			communityId: id,
		});
	});

	test.each([
		[true, true],
		['false', false],
		[undefined, null],
		['', null],
	])('announcements of %j are %j', (isGroupAnnouncement, isAnnouncementGroup) => {
		const entry = { phone: '120363019502650978-group', isGroupAnnouncement };
		expect(toChat(gateway, entry)).toMatchObject({ isAnnouncementGroup });
		expect(toGroup(gateway, entry, '40Aasd6af1')).toMatchObject({ isAnnouncementGroup });
	});

	test('is null of a chat that is no group, whatever stands there', () => {
		const fields = { communityId: '120363019502650977', isGroupAnnouncement: true };
		for (const phone of ['5511999999999', '111222333444555@lid', '1624901640-broadcast']) {
			expect(toChat(gateway, { phone, ...fields })).toMatchObject({
				isAnnouncementGroup: null,
				communityId: null,
			});
		}
	});
});
