import { toChat } from '../../nodes';
import { answerPage, type Place } from '../../nodes/WhatsAppChats/agentTool/place';
import { readPlace, writePlace } from '../../nodes/WhatsAppChats/agentTool/placeText';
import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { chatOrders } from '../../nodes/WhatsAppChats/whatsapp/chatOrders';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';

const TIME = '2026-01-15T10:00:00.000Z';

describe('Chats that share an id, as gateways list some', () => {
	const doubles = Array.from({ length: 7 }, (_, at) =>
		chat({ id: '5511999990001@c.us', lastMessageAt: TIME, name: `Nome ${at}` }),
	);

	test.each([1, 2, 3, 7])('come once each, %d at a time', async (limit) => {
		const names = await readAll(doubles, limit);
		expect(names).toEqual(doubles.map(({ item }) => item.name));
	});
});

test.each([1, 4])(
	'chats without an id, a time or a name come once each, %d at a time',
	async (limit) => {
		const chats = Array.from({ length: 9 }, (_, at) =>
			chat({ id: null, gatewayChatId: at < 6 ? `odd ${at}` : null, unreadCount: at }),
		);
		const read = await readAll(chats, limit, ({ unreadCount }) => unreadCount);
		expect(read.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
	},
);

test('the last answer has no next, also where it is full', async () => {
	const chats = [chat({ id: 'a', lastMessageAt: TIME }), chat({ id: 'b' })];
	expect(await answerPage(chats, chatOrders.newest, 2, null)).toMatchObject({ next: null });
	expect(await answerPage([], chatOrders.newest, 2, null)).toEqual({
		chats: [],
		next: null,
		newer: 0,
	});
});

test.each<Place>([
	{ lastMessageAt: TIME, unreadCount: 12, tie: 'aB_-09', given: 1, newestAt: TIME },
	{ lastMessageAt: null, unreadCount: null, tie: 'ZZZZZZ', given: 40, newestAt: null },
	{
		lastMessageAt: '1970-01-01T00:00:00.001Z',
		unreadCount: 0,
		tie: '______',
		given: 3,
		newestAt: TIME,
	},
])('%j is the same after it was written and read', (place) => {
	expect(readPlace(writePlace(place))).toEqual(place);
});

test.each(['', '....', 'x.y', 'zzzzzzzzzzzzzzzz.1.aaaaaa.1.', '1.1.aaaaaa.1', 'a'.repeat(10_000)])(
	'text %# is read without an error',
	(text) => {
		const place = readPlace(text);
		expect(place === null || place.lastMessageAt === null).toBe(true);
	},
);

async function readAll(
	chats: Array<Mapped<Chat>>,
	limit: number,
	read: (chat: Chat) => unknown = ({ name }) => name,
): Promise<unknown[]> {
	const all: unknown[] = [];
	for (let from: Place | null = null, answers = 0; answers < 20; answers++) {
		const page = await answerPage(chats, chatOrders.newest, limit, from);
		all.push(...(page?.chats ?? []).map(({ item }) => read(item)));
		from = page?.next ?? null;
		if (!from) break;
	}
	return all;
}

function chat(fields: Partial<Chat>): Mapped<Chat> {
	return { item: { ...toChat('zApi', {}), ...fields }, response: {} };
}
