import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { toChat } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chat';
import { ChatListReader } from '../../nodes/WhatsAppChats/paging/chatListReader';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';
import { rejectionOf } from './thrown';

const PLAN = { limit: Infinity, pageSize: 100, concurrency: () => 1 };

const aChat = toChat('zApi', { phone: '5511999999999' });

/** A page of chats whose numbers follow each other; each time with other unread messages, if wanted. */
function pageOf(first: number, length: number, unreadCount = 0): Array<Mapped<Chat>> {
	return Array.from({ length }, (_, at) => ({
		item: { ...aChat, id: `${first + at}@c.us`, unreadCount },
		response: {},
	}));
}

test('a list without an end in which no chat is wanted is given up at 1,000,000 chats, in words', async () => {
	const pageSize = 100_000;
	const pages = new ChatListReader(
		async (page) => await Promise.resolve(pageOf(page * pageSize, pageSize)),
		{ ...PLAN, pageSize, limit: 1, isWanted: () => false },
	);
	const { message, description } = await rejectionOf(() => pages.read());
	expect(message).toMatch(/^The list of chats does not end: 1000000 chats came on 10 pages/);
	expect(description).toContain("'Limit'");
	expect(await pages.chats()).toHaveLength(1_000_000);
});

test('a list that moves without an end, ever new chats on its top, is given up after some pages', async () => {
	let asked = 0;
	const pages = new ChatListReader(
		async (page) => {
			asked++;
			const isFirstReading = asked <= 7;
			if (isFirstReading)
				return await Promise.resolve(page <= 2 ? pageOf(page * 10, 10, asked) : []);
			return await Promise.resolve(pageOf(asked * 10, 10));
		},
		{ ...PLAN, pageSize: 10 },
	);
	expect((await rejectionOf(() => pages.read())).message).toMatch(/does not end/);
	expect(asked).toBeLessThan(3_000);
});

test('pages that show the same chats for ever, each time in another state, end', async () => {
	let asked = 0;
	const pages = new ChatListReader(async (page) => {
		asked++;
		return await Promise.resolve(page < 1_000_000 ? pageOf(0, 100, asked) : []);
	}, PLAN);
	await pages.read();
	expect(pages.notes.didNotSettle).toBe(true);
	expect(asked).toBeLessThan(3_000);
});
