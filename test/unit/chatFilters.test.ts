import { toChat, type Chat } from '../../nodes';
import { selectChats } from '../../nodes/WhatsAppChats/operations/selection';
import { findUnsupported } from '../../nodes/WhatsAppChats/operations/unsupportedFilters';
import {
	chatTests,
	passesAll,
	type ChatFilter,
} from '../../nodes/WhatsAppChats/whatsapp/chatFilters';

const chat = (special: Partial<Chat>): Chat => ({ ...toChat('zApi', {}), ...special });
const isMuted: ChatFilter = {
	title: 'Is Muted',
	field: 'isMuted',
	needs: 'the mute state',
	isOfEveryChat: true,
	test: chatTests.isFlagged('isMuted', true),
};
const isPinned: ChatFilter = {
	title: 'Is Pinned',
	field: 'isPinned',
	needs: 'the pin state',
	isOfEveryChat: true,
	test: chatTests.isFlagged('isPinned', false),
};

describe('What a filter asks', () => {
	const since = '2026-01-15T17:20:07.000Z';
	test.each<[string, (chat: Chat) => boolean | null, Partial<Chat>, boolean | null]>([
		['unread', chatTests.isUnread(), { unreadCount: 1 }, true],
		['nothing unread', chatTests.isUnread(), { unreadCount: 0 }, false],
		['unread, not provided', chatTests.isUnread(), {}, null],
		['since, that moment', chatTests.isActiveSince(since), { lastMessageAt: since }, true],
		[
			'since, a bit before',
			chatTests.isActiveSince(since),
			{ lastMessageAt: '2026-01-15T17:20:06.999Z' },
			false,
		],
		['since, not provided', chatTests.isActiveSince(since), {}, null],
		['before, that moment', chatTests.isInactiveSince(since), { lastMessageAt: since }, false],
		[
			'before, a bit before',
			chatTests.isInactiveSince(since),
			{ lastMessageAt: '2026-01-15T17:20:06.999Z' },
			true,
		],
		['before, not provided', chatTests.isInactiveSince(since), {}, null],
		['not archived', chatTests.isFlagged('isArchived', false), { isArchived: false }, true],
		['not archived, but is', chatTests.isFlagged('isArchived', false), { isArchived: true }, false],
		['not archived, not provided', chatTests.isFlagged('isArchived', false), {}, null],
		['not from me', chatTests.isLastFromOthers(true), { lastMessageFromMe: false }, true],
		['not from me, but is', chatTests.isLastFromOthers(true), { lastMessageFromMe: true }, false],
		['from me, as wanted', chatTests.isLastFromOthers(false), { lastMessageFromMe: true }, true],
		['from me, but is not', chatTests.isLastFromOthers(false), { lastMessageFromMe: false }, false],
		['not from me, not provided', chatTests.isLastFromOthers(true), {}, null],
		['type', chatTests.isOfType(['group', 'channel']), { type: 'channel' }, true],
		['another type', chatTests.isOfType(['group', 'channel']), { type: 'unknown' }, false],
		['unread, as many', chatTests.isUnreadAtLeast(3), { unreadCount: 3 }, true],
		['unread, fewer', chatTests.isUnreadAtLeast(3), { unreadCount: 2 }, false],
		['unread at least, not provided', chatTests.isUnreadAtLeast(3), {}, null],
		['has a name', chatTests.isNamed(true), { name: 'Ana' }, true],
		['has a name, not wanted', chatTests.isNamed(false), { name: 'Ana' }, false],
		['has no name', chatTests.isNamed(true), {}, false],
		['has no name, as wanted', chatTests.isNamed(false), {}, true],
		['phone', chatTests.isPhoneLike(['1', '55']), { phone: '5511999990001' }, true],
		[
			'phone, not at its beginning',
			chatTests.isPhoneLike(['11']),
			{ phone: '5511999990001' },
			false,
		],
		['no phone', chatTests.isPhoneLike(['1']), { lid: '190000000000013@lid' }, false],
		['name not provided', chatTests.isNamedLike('a'), {}, null],
	])('%s', (_what, filter, special, expected) => {
		expect(filter(chat(special))).toBe(expected);
	});

	test.each([
		['joao', 'João Pereira', true],
		['JOÃO', 'joao pereira', true],
		['Sao', 'Sa\u0303o Paulo', true],
		['мария', 'МАРИЯ', true],
		['елка', 'Ёлка', true],
		['ana', '𝓐𝓷𝓪 ✨', true],
		['joao conceicao', 'João da Conceição', true],
		['CONCEIÇÃO  joao', 'João da Conceição', true],
		['conc da jo', 'João da Conceição', true],
		['joao maria', 'João da Conceição', false],
		['conceicao', 'Concei\u00adção', true],
		['ёлка', 'Елка', true],
		['сергеи', 'Сергей', true],
		['strasse', 'Straße', true],
		['lodz soren', 'Søren, Łódź', true],
		['ana', 'Anna', false],
		['a+', 'aaa', false],
	])('%j in %j: %s', (part, name, isFound) => {
		expect(chatTests.isNamedLike(part)(chat({ name }))).toBe(isFound);
	});
});

describe('Chats that pass', () => {
	const entries = [
		{ item: chat({ id: 'a', isMuted: true }) },
		{ item: chat({ id: 'b', isMuted: null }) },
		{ item: chat({ id: 'c', isMuted: false }) },
		{ item: chat({ id: 'd', isMuted: true }) },
	];
	const ids = (selected: typeof entries) => selected.map(({ item }) => item.id);

	test('pass all filters', () => {
		expect(passesAll([isMuted, isPinned], chat({ isMuted: true, isPinned: false }))).toBe(true);
		expect(passesAll([isMuted, isPinned], chat({ isMuted: true, isPinned: true }))).toBe(false);
		expect(passesAll([isMuted, isPinned], chat({ isMuted: true }))).toBe(false);
		expect(passesAll([], chat({}))).toBe(true);
	});

	test('are given in their order, and those that don’t tell are counted', async () => {
		const { selected, leftOut } = await selectChats(entries, [isMuted], Infinity);
		expect(ids(selected)).toEqual(['a', 'd']);
		expect([...leftOut]).toEqual([[isMuted, 1]]);
	});

	test('are no more than the limit, and nothing below the last one is counted', async () => {
		const { selected, leftOut } = await selectChats(entries, [isMuted], 1);
		expect(ids(selected)).toEqual(['a']);
		expect([...leftOut]).toEqual([]);
	});

	test('are none where a filter needs what no chat has', async () => {
		expect(ids((await selectChats(entries, [isPinned, isMuted], Infinity)).selected)).toEqual([]);
		expect(await findUnsupported(entries, [isPinned, isMuted])).toEqual([isPinned]);
	});

	test('a chat that two filters leave out, one of them for sure, is not counted', async () => {
		const told = [...entries, { item: chat({ id: 'e', isMuted: false, isPinned: null }) }];
		told.push({ item: chat({ id: 'f', isMuted: true, isPinned: false }) });
		const { selected, leftOut } = await selectChats(told, [isPinned, isMuted], Infinity);
		expect(ids(selected)).toEqual(['f']);
		expect([...leftOut]).toEqual([
			[isPinned, 3],
			[isMuted, 1],
		]);
	});

	test('no chats at all: nothing is said of filters', async () => {
		expect(await selectChats([], [isMuted], 5)).toEqual({ selected: [], leftOut: new Map() });
		expect(await findUnsupported([], [isMuted])).toEqual([]);
	});
});
