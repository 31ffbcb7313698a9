import { toChat } from '../../nodes';
import {
	eventsBetween,
	HOUR,
	toKnownChat,
	type KnownChat,
	type TriggerConfig,
} from '../../nodes/WhatsAppChats/trigger/chatEvents';

const NOW = Date.UTC(2026, 10, 21, 12);
const ALL: TriggerConfig = {
	events: ['newChat', 'newActivity', 'unreadIncreased', 'unreadAbove', 'inactive'],
	unreadAbove: 3,
	inactiveHours: 1,
};

const known = (lastMessageAt: number | null, unreadCount: number | null, isInactive = false) => ({
	lastMessageAt,
	unreadCount,
	isInactive,
});

test.each<[string, KnownChat | null, KnownChat, string[]]>([
	['nothing', known(5, 3), known(5, 3), []],
	['nothing of a chat without time and number', known(null, null), known(null, null), []],
	['a chat without time and number', null, known(null, null), ['newChat']],
	['a chat without unread messages', null, known(5, 0), ['newChat', 'newActivity']],
	['a chat with some', null, known(5, 1), ['newChat', 'newActivity', 'unreadIncreased']],
	[
		'a chat with many, long ago',
		null,
		known(5, 4, true),
		['newChat', 'newActivity', 'unreadIncreased', 'unreadAbove', 'inactive'],
	],
	['a time that was unknown before', known(null, 0), known(5, 0), ['newActivity']],
	['a number that was unknown before', known(5, null), known(5, 4), []],
	['both', known(null, null), known(5, 1), ['newActivity', 'unreadIncreased']],
	['up to the limit', known(5, 2), known(6, 3), ['newActivity', 'unreadIncreased']],
	['above it', known(5, 3), known(6, 4), ['newActivity', 'unreadIncreased', 'unreadAbove']],
	['further above', known(5, 4), known(6, 5), ['newActivity', 'unreadIncreased']],
	['read', known(5, 4), known(5, 0), []],
	['read, and fewer new ones', known(5, 4), known(6, 1), ['newActivity']],
	['silence', known(5, 0), known(5, 0, true), ['inactive']],
	['more silence', known(5, 0, true), known(5, 0, true), []],
	['a message and silence', known(5, 0, true), known(6, 0, true), ['newActivity', 'inactive']],
])('%s', (_what, before, after, events) => {
	expect(eventsBetween(before, after, ALL, false)).toEqual(events);
	for (const event of ALL.events) {
		const alone = eventsBetween(before, after, { ...ALL, events: [event] }, false);
		expect(alone).toEqual(events.filter((name) => name === event));
	}
});

test.each<[string, KnownChat, KnownChat, string[]]>([
	['fewer, with a new message', known(5, 4), known(6, 1), ['newActivity', 'unreadIncreased']],
	[
		'as many above the limit',
		known(5, 4),
		known(6, 4),
		['newActivity', 'unreadIncreased', 'unreadAbove'],
	],
	['as many, without a new message', known(5, 4), known(5, 4), []],
	['none', known(5, 4), known(6, 0), ['newActivity']],
])('where the chat may have been read in between: %s', (_what, before, after, events) => {
	expect(eventsBetween(before, after, ALL, true)).toEqual(events);
});

test('of a chat the latest time and the last number are remembered', () => {
	const chat = toChat('zApi', { lastMessageTime: '1795262460', unread: '2' });
	const time = Date.UTC(2026, 10, 21, 12, 1);
	const nothing = toChat('zApi', {});
	expect(toKnownChat(chat, null, ALL, NOW)).toEqual(known(time, 2));
	expect(toKnownChat(chat, known(time + 1, 9), ALL, NOW)).toEqual(known(time + 1, 2));
	expect(toKnownChat(nothing, known(time, 9), ALL, NOW)).toEqual(known(time, 9));
	expect(toKnownChat(nothing, null, ALL, NOW)).toEqual(known(null, null));
});

test('a chat is inactive from the hour on that its last message is so old', () => {
	const chat = toChat('zApi', { lastMessageTime: String(NOW / 1000) });
	expect(toKnownChat(chat, null, ALL, NOW + HOUR - 1).isInactive).toBe(false);
	expect(toKnownChat(chat, null, ALL, NOW + HOUR).isInactive).toBe(true);
	expect(toKnownChat(chat, null, { ...ALL, inactiveHours: null }, NOW + HOUR).isInactive).toBe(
		false,
	);
	expect(toKnownChat(toChat('zApi', {}), null, ALL, NOW).isInactive).toBe(false);
});
