import fc from 'fast-check';
import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { toChat } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chat';
import { ChatListReader } from '../../nodes/WhatsAppChats/paging/chatListReader';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';
import { manyChats, type SimulatedAccount } from '../gateways';
import { chatPage } from '../gateways/chatPages';
import { LivingAccount, moves } from '../gateways/livingAccount';
import { zApiListChat } from '../gateways/zApiChats';

const NOW = new Date('2026-11-20T12:00:00Z');

/** Answers requests one at a time, but not always in the order in which they came. */
class UnorderedGateway {
	readonly lastServed = new Map<string | null, string | null>();
	private readonly waiting: Array<() => void> = [];
	private served = 0;

	constructor(
		private readonly account: SimulatedAccount,
		private readonly behaviour: Parameters<typeof chatPage>[2],
		private readonly beforeAnswer: (request: number) => void,
		private readonly order: number[],
	) {}

	readonly readPage = (page: number, pageSize: number): Promise<Array<Mapped<Chat>>> =>
		new Promise((resolve) => {
			this.waiting.push(() => resolve(this.answer(page, pageSize)));
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
});

test('every chat comes once and in the newest state served, though answers overtake each other', async () => {
	await fc.assert(
		fc.asyncProperty(
			scene,
			async ({ chats, pageSize, pagesAtOnce, happenings, order, ...behaviour }) => {
				const living = new LivingAccount(manyChats(chats));
				const happen = (request: number) => living.happen(happenings[request] ?? []);
				const gateway = new UnorderedGateway(living.account, behaviour, happen, order);
				const plan = { limit: Infinity, pageSize, concurrency: () => pagesAtOnce };
				const reader = new ChatListReader(gateway.readPage, plan);
				await reader.read();
				const read = await reader.chats();
				const ids = read.map(({ item }) => item.id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(living.initialIds.filter((id) => !ids.includes(id))).toEqual([]);
				for (const { item } of read) {
					expect(item.lastMessageAt).toBe(gateway.lastServed.get(item.id));
				}
			},
		),
		{ numRuns: Number(process.env.PROPERTY_RUNS ?? 1500) },
	);
}, 600_000);

test('with a limit, the reading ends only where enough wanted chats are there, or all that are', async () => {
	const matches = ({ unreadCount }: Chat) => unreadCount !== null && unreadCount > 2;
	await fc.assert(
		fc.asyncProperty(
			fc.record({ limit: fc.integer({ min: 1, max: 20 }), scene }),
			async ({
				limit,
				scene: { chats, pageSize, pagesAtOnce, happenings, order, ...behaviour },
			}) => {
				const living = new LivingAccount(manyChats(chats));
				const happen = (request: number) => living.happen(happenings[request] ?? []);
				const gateway = new UnorderedGateway(living.account, behaviour, happen, order);
				const plan = { limit, matches, pageSize, concurrency: () => pagesAtOnce };
				const reader = new ChatListReader(gateway.readPage, plan);
				await reader.read();
				const read = await reader.chats();
				const ids = read.map(({ item }) => item.id);
				expect(new Set(ids).size).toBe(ids.length);
				if (read.filter(({ item }) => matches(item)).length >= limit) return;
				expect(living.initialIds.filter((id) => !ids.includes(id))).toEqual([]);
			},
		),
		{ numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) },
	);
}, 600_000);
