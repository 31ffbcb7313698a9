import { toChat } from '../../nodes';

const NOW = new Date('2026-01-15T17:00:00.000Z');

describe.each(['zApi', 'plugChat'] as const)('%s', (gateway) => {
	test.each([
		[{ isMuted: '0', muteEndTime: null }, false, null],
		[{ isMuted: '1', muteEndTime: null }, true, null],
		[{ isMuted: '1', muteEndTime: -1 }, true, null],
		[{ isMuted: '1', muteEndTime: '-1' }, true, null],
		[{ isMuted: '1', muteEndTime: 1768497607000 }, true, '2026-01-15T17:20:07.000Z'],
		[{ isMuted: true, muteEndTime: '1768497607' }, true, '2026-01-15T17:20:07.000Z'],
		[{ isMuted: '0', muteEndTime: 1655953774000 }, false, '2022-06-23T03:09:34.000Z'],
		[{ muteEndTime: -1 }, true, null],
		[{ muteEndTime: 1768497607000 }, true, '2026-01-15T17:20:07.000Z'],
		[{ muteEndTime: 1655953774000 }, false, '2022-06-23T03:09:34.000Z'],
		[{ isMuted: '', muteEndTime: '' }, null, null],
	])('%j is muted: %p, until %p', (entry, isMuted, mutedUntil) => {
		expect(toChat(gateway, entry, NOW)).toMatchObject({ isMuted, mutedUntil });
	});

	test.each([
		[{ unread: '0' }, 0],
		[{ unread: 5 }, 5],
		[{ unread: '5' }, 5],
		[{ unread: '' }, null],
		[{ unread: null }, null],
		[{ unread: -1 }, null],
		[{ messagesUnread: 7 }, null],
	])('%j has unread: %p', (entry, unreadCount) => {
		expect(toChat(gateway, entry, NOW)).toMatchObject({ unreadCount });
	});

	test.each([
		['true', true],
		['false', false],
		[true, true],
		[false, false],
		['', null],
		[null, null],
	])('a flag written %p is %p', (written, flag) => {
		const entry = { pinned: written, archived: written, isMarkedSpam: written };
		const expected = { isPinned: flag, isArchived: flag, isMarkedSpam: flag };
		expect(toChat(gateway, entry, NOW)).toMatchObject(expected);
	});

	test.each([
		['0', '0@c.us', 'system'],
		['status', 'status@broadcast', 'system'],
		['120363166555745933@newsletter', '120363166555745933@newsletter', 'channel'],
		['1624901640-broadcast', '1624901640@broadcast', 'broadcastList'],
		['123456789012345@lid', '123456789012345@lid', 'contact'],
		['120363019502650977-group', '120363019502650977@g.us', 'group'],
		['5511999999999-1623281429', '5511999999999-1623281429@g.us', 'group'],
	])('the entry %s is %s, no phone, of type %s', (written, id, type) => {
		const item = toChat(gateway, { phone: written }, NOW);
		expect(item).toMatchObject({ gatewayChatId: written, id, type, phone: null });
		expect(item.isGroup).toBe(type === 'group');
	});
});
