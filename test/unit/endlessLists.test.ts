import type { Reading } from '../../nodes/WhatsAppChats/gateways/gateway';
import { toChat } from '../../nodes/WhatsAppChats/gateways/zApiChat';
import { ChatPages } from '../../nodes/WhatsAppChats/http/pages';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';
import { rejectionOf } from './thrown';

const PLAN = { limit: Infinity, pageSize: 100, pagesAtOnce: () => 1 };

const aChat = toChat('zApi', { phone: '5511999999999' });

/** A page of chats whose numbers follow each other; each time with other unread messages, if wanted. */
function pageOf(first: number, length: number, unreadCount = 0): Array<Reading<Chat>> {
	return Array.from({ length }, (_, at) => ({
		item: { ...aChat, id: `${first + at}@c.us`, unreadCount },
		response: {},
	}));
}

test('a list without an end is given up at 1,000,000 chats, in words, and what was read is there', async () => {
	const pageSize = 100_000;
	const pages = new ChatPages(
		async (page) => await Promise.resolve(pageOf(page * pageSize, pageSize)),
		{ ...PLAN, pageSize },
	);
	const failure = await rejectionOf(() => pages.read());
	expect(failure.message).toMatch(
		/^The list of chats does not end: 1000000 chats came on 10 pages/,
	);
	expect(failure.description).toContain("'Limit'");
	expect(pages.chats()).toHaveLength(1_000_000);
});

test('so is one with a filter that no chat passes', async () => {
	const pageSize = 100_000;
	const pages = new ChatPages(
		async (page) => await Promise.resolve(pageOf(page * pageSize, pageSize)),
		{ ...PLAN, pageSize, limit: 1, isWanted: () => false },
	);
	expect((await rejectionOf(() => pages.read())).message).toMatch(/does not end/);
});

test('a list that has no end only when it is looked at again is given up as well', async () => {
	let asked = 0;
	const pages = new ChatPages(async (page) => {
		asked++;
		if (asked <= 4) return await Promise.resolve(page <= 3 ? pageOf(page * 100, 100) : []);
		return await Promise.resolve(pageOf(asked * 100, 100));
	}, PLAN);
	expect((await rejectionOf(() => pages.read())).message).toMatch(/does not end/);
	expect(pages.chats()).toHaveLength(1_000_000);
});

test('pages that show the same chats for ever, each time in another state, end', async () => {
	let asked = 0;
	const pages = new ChatPages(async (page) => {
		asked++;
		return await Promise.resolve(page < 1_000_000 ? pageOf(0, 100, asked) : []);
	}, PLAN);
	await pages.read();
	expect(pages.notes.isRestless).toBe(true);
	expect(asked).toBeLessThan(3_000);
});
