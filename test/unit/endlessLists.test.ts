import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { toChat } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chat';
import { ChatListReader } from '../../nodes/WhatsAppChats/paging/chatListReader';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';
import { rejectionOf } from './thrown';

const PLAN = {
	limit: Infinity,
	pageSize: 100,
	concurrency: () => 1,
	pageSizes: { refused: Infinity },
};

const aChat = toChat('zApi', { phone: '5511999999999' });

/** A page of chats whose numbers follow each other, with so many unread messages each. */
function pageOf(first: number, length: number, unreadCount = 0): Array<Mapped<Chat>> {
	return Array.from({ length }, (_, at) => ({
		item: { ...aChat, id: `${first + at}@c.us`, unreadCount },
		response: {},
	}));
}

test('a list without an end in which no chat matches is given up at 1,000,000 chats, in words', async () => {
	const pageSize = 100_000;
	const reader = new ChatListReader(
		async (page) => await Promise.resolve(pageOf(page * pageSize, pageSize)),
		{ ...PLAN, pageSize, limit: 1, matches: () => false },
	);
	const { message, description } = await rejectionOf(() => reader.read());
	expect(message).toMatch(/^The list of chats does not end: 1000000 chats came on 10 pages/);
	expect(description).toContain("'Limit'");
	expect(await reader.chats()).toHaveLength(1_000_000);
});

test('a list that moves without an end, ever new chats on its top, is given up after some pages', async () => {
	let requests = 0;
	const reader = new ChatListReader(
		async (page) => {
			requests++;
			const isFirstPass = requests <= 3;
			if (isFirstPass)
				return await Promise.resolve(page <= 2 ? pageOf(page * 10, 10, requests) : []);
			return await Promise.resolve(pageOf(requests * 10, 10));
		},
		{ ...PLAN, pageSize: 10 },
	);
	expect((await rejectionOf(() => reader.read())).message).toMatch(/does not end/);
	expect(requests).toBeLessThan(3_000);
});

test('pages that show the same chats for ever, each time in another state, end', async () => {
	let requests = 0;
	const reader = new ChatListReader(async (page) => {
		requests++;
		return await Promise.resolve(page < 1_000_000 ? pageOf(0, 100, requests) : []);
	}, PLAN);
	await reader.read();
	expect(reader.summary).toMatchObject({ ignoresPage: true, missing: 0 });
	expect(requests).toBeLessThan(3_000);
});
