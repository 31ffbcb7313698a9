import fc from 'fast-check';
import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { GatewayError } from '../../nodes/WhatsAppChats/gateways/gatewayError';
import { toChat } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chat';
import { ChatListReader } from '../../nodes/WhatsAppChats/paging/chatListReader';
import type { ReadPlan } from '../../nodes/WhatsAppChats/paging/page';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';
import { manyChats, type SimulatedAccount } from '../gateways';
import { chatPage, type ListBehaviour } from '../gateways/chatPages';
import { LivingAccount, moves } from '../gateways/livingAccount';
import { zApiListChat } from '../gateways/zApiChats';
import { randomNumbers } from './randomNumbers';

const NOW = new Date('2026-11-20T12:00:00Z');

/** Answers requests one at a time, but not always in the order in which they came. */
class UnorderedGateway {
	readonly lastServed = new Map<string | null, string | null>();
	private readonly waiting: Array<() => void> = [];
	private served = 0;

	constructor(
		private readonly account: SimulatedAccount,
		private readonly behaviour: ListBehaviour & { refusesAbove: number },
		private readonly beforeAnswer: (request: number) => void,
		private readonly order: number[],
	) {}

	readonly readPage = (page: number, pageSize: number): Promise<Array<Mapped<Chat>>> =>
		new Promise((resolve, reject) => {
			this.waiting.push(() => {
				if (pageSize > this.behaviour.refusesAbove)
					reject(new GatewayError('Too large', '', { httpStatus: 400 }));
				else resolve(this.answer(page, pageSize));
			});
			setImmediate(() => {
				const next = (this.order[this.served] ?? 0) % this.waiting.length;
				this.waiting.splice(next, 1)[0]?.();
			});
		});

	private answer(page: number, pageSize: number): Array<Mapped<Chat>> {
		this.beforeAnswer(this.served++);
		const query = { page: String(page), pageSize: String(pageSize) };
		return (chatPage(this.account.chats, query, this.behaviour) ?? []).map((chat) => {
			const response = zApiListChat(chat, NOW);
			const item = toChat('zApi', response, NOW);
			this.lastServed.set(item.id, item.lastMessageAt);
			return { item, response };
		});
	}
}

const scene = fc.record({
	chats: fc.nat(60),
	pageSize: fc.integer({ min: 1, max: 20 }),
	pagesAtOnce: fc.integer({ min: 1, max: 6 }),
	capPageSize: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
	repeatLastPage: fc.boolean(),
	overlapLastPage: fc.boolean(),
	happenings: moves,
	order: fc.array(fc.nat(5), { maxLength: 60 }),
	refusesLargePages: fc.boolean(),
	confirm: fc.boolean(),
});

type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

/** Reads the account of a scene. @returns what the reader found, and the chats that it should have */
async function readScene(
	{
		chats,
		pageSize,
		pagesAtOnce,
		happenings,
		order,
		refusesLargePages,
		confirm,
		...behaviour
	}: Scene,
	{ reshuffleEquals, timeless = 0 }: { reshuffleEquals?: () => number; timeless?: number } = {},
	plan: Partial<ReadPlan> = {},
) {
	const account = manyChats(chats);
	for (const chat of account.chats.slice(Math.round(chats * (1 - timeless)))) {
		chat.lastMessageAt = null;
	}
	const living = new LivingAccount(account);
	const happen = (request: number) => living.happen(happenings[request] ?? []);
	const list = { ...behaviour, reshuffleEquals };
	const refusesAbove = refusesLargePages ? pageSize : Infinity;
	const gateway = new UnorderedGateway(account, { ...list, refusesAbove }, happen, order);
	const reader = new ChatListReader(gateway.readPage, {
		limit: Infinity,
		pageSize,
		concurrency: () => pagesAtOnce,
		pageSizes: { refused: Infinity },
		confirm,
		...plan,
	});
	await reader.read();
	const read = await reader.chats();
	const ids = read.map(({ item }) => item.id);
	const lost = living.initialIds.filter((id) => !ids.includes(id));
	expect(new Set(ids).size).toBe(ids.length);
	return { read, lost, summary: reader.summary, gateway };
}

/** The whole list is asked for in one page; of the two that come, one shows a chat for the last time. */
const WHOLE_PAGE_IN_VAIN: Scene = {
	chats: 9,
	pageSize: 3,
	pagesAtOnce: 1,
	capPageSize: 6,
	repeatLastPage: false,
	overlapLastPage: false,
	happenings: [
		...[[], [], [], []],
		[{ kind: 'burst', chats: 4 }],
		[
			{ kind: 'message', chat: 31 },
			{ kind: 'message', chat: 140 },
		],
		...[[], []],
		[{ kind: 'burst', chats: 5 }],
	],
	order: [],
	refusesLargePages: false,
	confirm: false,
};

const numRuns = Number(process.env.PROPERTY_RUNS ?? 800);

test('every chat comes once and in the newest state served, though answers overtake each other', async () => {
	const property = fc.asyncProperty(scene, async (given) => {
		const { read, lost, summary, gateway } = await readScene(given);
		expect({ lost, missing: summary.missing }).toEqual({ lost: [], missing: 0 });
		for (const { item } of read) {
			expect(item.lastMessageAt).toBe(gateway.lastServed.get(item.id));
		}
	});
	await fc.assert(property, { numRuns, examples: [[WHOLE_PAGE_IN_VAIN]] });
}, 600_000);

test('of a list whose equals change places at each request no chat is lost without being counted', async () => {
	const property = fc.asyncProperty(
		scene,
		fc.record({ seed: fc.integer(), timeless: fc.double({ min: 0, max: 1, noNaN: true }) }),
		async (given, { seed, timeless }) => {
			const ends = { repeatLastPage: false, overlapLastPage: false };
			const tied = { reshuffleEquals: randomNumbers(seed), timeless };
			const { lost, summary } = await readScene({ ...given, ...ends }, tied);
			expect(lost.length).toBeLessThanOrEqual(summary.missing);
		},
	);
	await fc.assert(property, { numRuns });
}, 600_000);

test('with a limit, the reading ends only where enough wanted chats are there, or all that are', async () => {
	const matches = ({ unreadCount }: Chat) => unreadCount !== null && unreadCount > 2;
	const property = fc.asyncProperty(
		scene,
		fc.integer({ min: 1, max: 20 }),
		async (given, limit) => {
			const { read, lost } = await readScene(given, {}, { limit, matches });
			if (read.filter(({ item }) => matches(item)).length < limit) expect(lost).toEqual([]);
		},
	);
	await fc.assert(property, { numRuns });
}, 600_000);
