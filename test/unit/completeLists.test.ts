import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { GatewayError } from '../../nodes/WhatsAppChats/gateways/gatewayError';
import { toChat } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chat';
import { ChatListReader } from '../../nodes/WhatsAppChats/paging/chatListReader';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';
import { manyChats, type SimulatedAccount } from '../gateways';
import { chatPage, type ListBehaviour } from '../gateways/chatPages';
import { zApiListChat } from '../gateways/zApiChats';
import { randomNumbers } from './randomNumbers';

const NOW = new Date('2026-11-20T12:00:00Z');

/** How a gateway serves a list in these tests, and what happens before a request is answered. */
type Serving = ListBehaviour & {
	/** Larger pages are refused. */
	refusesAbove?: number;
	/** Such a page is refused. */
	refuses?: (page: number, size: number) => boolean;
	happen?: (request: number, account: SimulatedAccount) => void;
};

/** An account as one was seen: 428 of its 720 chats have no time. */
function seenAccount(): SimulatedAccount {
	const account = manyChats(720);
	for (const chat of account.chats.slice(292)) chat.lastMessageAt = null;
	return account;
}

/** Reads all chats of an account. */
async function readAll(account: SimulatedAccount, pageSize: number, serving: Serving) {
	const requests: Array<[page: number, size: number]> = [];
	const readPage = async (page: number, size: number): Promise<Array<Mapped<Chat>>> => {
		requests.push([page, size]);
		serving.happen?.(requests.length, account);
		if (size > (serving.refusesAbove ?? Infinity) || serving.refuses?.(page, size)) {
			throw new GatewayError('Too large', '', { httpStatus: 400 });
		}
		const query = { page: String(page), pageSize: String(size) };
		const chats = (chatPage(account.chats, query, serving) ?? []).map((chat) => {
			const response = zApiListChat(chat, NOW);
			return { item: toChat('zApi', response, NOW), response };
		});
		return await Promise.resolve(chats);
	};
	const plan = {
		limit: Infinity,
		pageSize,
		concurrency: () => 4,
		pageSizes: { refused: Infinity },
		confirm: true,
	};
	const reader = new ChatListReader(readPage, plan);
	await reader.read();
	const ids = (await reader.chats()).map(({ item }) => item.id);
	return { ids, summary: reader.summary, requests };
}

const idsOf = ({ chats }: SimulatedAccount) => chats.map(({ jid }) => jid);

describe('720 chats, 428 of them without a time, which stand in another order at each request:', () => {
	test.each<[what: string, readings: number, serving: Serving]>([
		['in pages of any size', 200, {}],
		['in pages of at most 100, cut down in silence', 20, { capPageSize: 100 }],
		['in pages of at most 300, larger ones refused', 20, { refusesAbove: 300 }],
	])(
		'%s: none is lost in %i readings',
		async (_what, readings, serving) => {
			const account = seenAccount();
			const expected = idsOf(account).sort();
			for (let reading = 0; reading < readings; reading++) {
				const pageSize = 30 + Math.round((reading / readings) * 970);
				const reshuffleEquals = randomNumbers(reading);
				const { ids, summary } = await readAll(account, pageSize, { ...serving, reshuffleEquals });
				const found = { reading, missing: summary.missing, ids: [...ids].sort() };
				expect(found).toEqual({ reading, missing: 0, ids: expected });
			}
		},
		300_000,
	);

	test('one page that holds all is enough, and the chats keep their order', async () => {
		const account = seenAccount();
		const reshuffleEquals = randomNumbers(1);
		const { ids, summary, requests } = await readAll(account, 1000, { reshuffleEquals });
		expect(requests).toEqual([
			[1, 1000],
			[2, 1000],
		]);
		expect(ids.slice(0, 292)).toEqual(idsOf(account).slice(0, 292));
		expect(summary).toMatchObject({ isReordered: false, hasMoved: false });
	});

	test('a refusal of what follows the one page costs no chat: pages are read on', async () => {
		const account = seenAccount();
		const serving = {
			reshuffleEquals: randomNumbers(1),
			refuses: (page: number, size: number) => page > 1 && size > 100,
		};
		const { ids, summary } = await readAll(account, 100, serving);
		expect(new Set(ids)).toEqual(new Set(idsOf(account)));
		expect(summary.missing).toBe(0);
	});

	test('after pages that lost some, all are asked for in one page', async () => {
		const account = seenAccount();
		const reshuffleEquals = randomNumbers(1);
		const { ids, summary, requests } = await readAll(account, 100, { reshuffleEquals });
		expect(requests.slice(-2)).toEqual([
			[1, 892],
			[2, 892],
		]);
		expect(ids.slice(0, 292)).toEqual(idsOf(account).slice(0, 292));
		expect(summary).toMatchObject({ isReordered: true, hasMoved: false, missing: 0 });
	});
});

test('chats that a gateway never shows are counted, after a bounded effort', async () => {
	const account = manyChats(60);
	const random = randomNumbers(1);
	const happen: Serving['happen'] = (_request, { chats }) => {
		const shown = chats.slice(20, 30).sort(() => random() - 0.5);
		chats.splice(40, 10, ...shown);
	};
	const { ids, summary, requests } = await readAll(account, 10, { refusesAbove: 10, happen });
	expect(ids).toHaveLength(50);
	expect(summary.missing).toBe(10);
	expect(requests.length).toBeLessThanOrEqual(21 * 8);
});

test('what is listed twice in a list that stands still is no sign of a missing chat', async () => {
	const account = manyChats(60);
	account.chats.splice(41, 0, ...account.chats.slice(3, 4));
	const { ids, summary } = await readAll(account, 10, { refusesAbove: 10 });
	expect(ids).toHaveLength(60);
	expect(summary).toMatchObject({ missing: 0, isReordered: false, hasMoved: false });
});

test('a chat that vanishes hides no other in a list of few pages', async () => {
	const account = manyChats(25);
	const happen: Serving['happen'] = (request, { chats }) => {
		if (request === 3) chats.splice(4, 1);
	};
	const { ids, summary } = await readAll(account, 10, { happen });
	expect(idsOf(account).filter((id) => !ids.includes(id))).toEqual([]);
	expect(summary.missing).toBe(0);
});

describe('A large page', () => {
	test.each([
		['refuses', new GatewayError('Refused', '', { httpStatus: 400 })],
		['calls unprocessable', new GatewayError('Refused', '', { httpStatus: 422 })],
		['does not find', new GatewayError('Refused', '', { httpStatus: 404 })],
		['breaks at', new GatewayError('Broken', '', { httpStatus: 504, isRetryable: true })],
		['does not serve in time', new GatewayError('Too slow', '', { isTooMuch: true })],
	])('that a gateway %s is followed by pages of 100', async (_what, failure) => {
		const account = manyChats(250);
		const pageSizes = { refused: Infinity };
		const sizes: number[] = [];
		const readPage = async (page: number, size: number) => {
			sizes.push(size);
			if (size > 100) throw failure;
			const entries = account.chats.slice((page - 1) * size, page * size);
			const toMapped = (chat: (typeof entries)[number]) => {
				const response = zApiListChat(chat, NOW);
				return { item: toChat('zApi', response, NOW), response };
			};
			return await Promise.resolve(entries.map(toMapped));
		};
		const plan = { limit: Infinity, pageSize: 1000, concurrency: () => 1, pageSizes };
		const reader = new ChatListReader(readPage, plan);
		await reader.read();
		expect(await reader.chats()).toHaveLength(250);
		expect(sizes.slice(0, 2)).toEqual([1000, 100]);
		const again = new ChatListReader(readPage, plan);
		await again.read();
		expect(sizes.filter((size) => size === 1000)).toHaveLength(1);
	});

	test.each([
		['a wrong key', new GatewayError('Wrong key', '', { httpStatus: 401 })],
		['too many requests', new GatewayError('Too many', '', { httpStatus: 429, isRetryable: true })],
	])('is not made smaller for %s', async (_what, failure) => {
		const readPage = jest.fn().mockRejectedValue(failure);
		const plan = {
			limit: Infinity,
			pageSize: 1000,
			concurrency: () => 1,
			pageSizes: { refused: Infinity },
		};
		await expect(new ChatListReader(readPage, plan).read()).rejects.toBe(failure);
		expect(readPage).toHaveBeenCalledTimes(1);
	});
});
