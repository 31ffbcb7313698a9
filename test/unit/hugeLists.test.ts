import { toChat } from '../../nodes';
import { ChatIndex } from '../../nodes/WhatsAppChats/gateways/chatIndex';
import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { ChatListReader } from '../../nodes/WhatsAppChats/paging/chatListReader';
import { compareChats } from '../../nodes/WhatsAppChats/trigger/compareChats';
import { KnownChats } from '../../nodes/WhatsAppChats/trigger/state/knownChats';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';
import { largestTable } from './largestTable';

/** More than one step of a `Map` can take in without holding the thread. */
const COUNT = 110_000;

/** The most that one table may hold: it grows in about 10 ms. */
const MOST = 100_000;

const aChat = toChat('zApi', { phone: '5511999999999' });

/** A list of other chats than those, with a word of its own each. */
function chatsWith(field: (index: number) => Partial<Chat>): Array<Mapped<Chat>> {
	return Array.from({ length: COUNT }, (_, index) => {
		const item = { ...aChat, ...field(index) };
		return { item, response: { name: item.name } };
	});
}

async function readAll(page: Array<Mapped<Chat>>): Promise<void> {
	const readPage = async (at: number) => await Promise.resolve(at === 1 ? page : []);
	const plan = {
		limit: Infinity,
		pageSize: COUNT,
		concurrency: () => 1,
		pageSizes: { refused: Infinity },
	};
	const reader = new ChatListReader(readPage, plan);
	await reader.read();
	expect(await reader.chats()).toHaveLength(COUNT);
}

const known = { lastMessageAt: 1, unreadCount: 0, isInactive: false };
const CONFIG = { events: ['newActivity'] as const, unreadAbove: 0, inactiveHours: null };
const keys = Array.from({ length: COUNT }, (_, index) => ({
	own: `${index}`,
	lid: `lid ${index}`,
}));

test.each<[string, () => Promise<unknown>]>([
	['chats with an id each', () => readAll(chatsWith((index) => ({ id: `${index}@c.us` })))],
	['chats without an id', () => readAll(chatsWith((index) => ({ id: null, name: `${index}` })))],
	['chats with one id', () => readAll(chatsWith((index) => ({ name: `${index}` })))],
	[
		'an index of all chats of an answer',
		() => new ChatIndex(keys, ({ own }) => String(own)).find('7'),
	],
	[
		'chats that a trigger compares',
		async () => {
			const chats = keys.map((one) => ({ keys: one, mapped: { item: aChat, response: {} } }));
			expect(await compareChats(chats, new KnownChats(), CONFIG, 1)).toHaveLength(COUNT);
		},
	],
	[
		'chats that a trigger knows',
		async () => {
			const updates = keys.map(({ own }) => ({ key: own, after: known }));
			const chats = await (await new KnownChats().linkLids(keys)).update(updates);
			expect((await chats.map((chat) => chat)).size).toBe(COUNT);
		},
	],
])('no table grows large: %s', async (_what, job) => {
	expect(await largestTable(job)).toBeLessThanOrEqual(MOST);
});
