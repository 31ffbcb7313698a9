import fc from 'fast-check';
import { manyChats, plainChat, type SimulatedAccount } from '../gateways';
import { runOn, useSetup } from './setup';

const setup = useSetup();

/** What happens in the account before one request is answered. */
type Move =
	{ kind: 'message'; chat: number } | { kind: 'burst'; chats: number } | { kind: 'newChat' };

const move: fc.Arbitrary<Move> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ kind: fc.constant('message'), chat: fc.nat(200) }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('burst'), chats: fc.nat(30) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('newChat') }) },
);

const scene = fc.record({
	chats: fc.nat(80),
	pageSize: fc.integer({ min: 1, max: 25 }),
	pagesAtOnce: fc.integer({ min: 1, max: 8 }),
	capPageSize: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
	repeatLastPage: fc.boolean(),
	wrapInValue: fc.boolean(),
	/** The moves before the first request, before the second, and so on. */
	moves: fc.array(fc.array(move, { maxLength: 3 }), { maxLength: 25 }),
});

/** Moves the list as WhatsApp does: a chat with a newer message stands on top. */
class LivingAccount {
	readonly initialIds: string[];
	private clock = Date.UTC(2026, 10, 20, 12);
	private made = 0;

	constructor(readonly account: SimulatedAccount) {
		this.initialIds = account.chats.map(({ jid }) => jid);
	}

	happen(event: Move): void {
		const { chats } = this.account;
		if (event.kind === 'message') this.rise(event.chat % Math.max(chats.length, 1));
		if (event.kind === 'newChat')
			chats.push(plainChat(`5561${String(70000000 + this.made++)}@c.us`));
		if (event.kind === 'newChat') this.rise(chats.length - 1);
		for (let chat = 0; event.kind === 'burst' && chat < event.chats; chat++) {
			this.rise(Math.min(event.chats, chats.length - 1));
		}
	}

	private rise(index: number): void {
		const [chat] = this.account.chats.splice(index, 1);
		if (!chat) return;
		this.clock += 1000;
		this.account.chats.unshift({
			...chat,
			lastMessageAt: new Date(this.clock),
			unread: chat.unread + 1,
		});
	}
}

test.each(['plugChat', 'zApi'] as const)(
	'%s: every chat that was there throughout comes exactly once, however the list moves',
	async (name) => {
		const gateway = setup().gateways[name];
		await fc.assert(
			fc.asyncProperty(scene, async ({ chats, pageSize, pagesAtOnce, moves, ...behaviour }) => {
				gateway.reset();
				gateway.account.chats.splice(0, Infinity, ...manyChats(chats).chats);
				const living = new LivingAccount(gateway.account);
				let request = 0;
				Object.assign(gateway.behaviour, behaviour, {
					beforeRequest: () => moves[request++]?.forEach((event) => living.happen(event)),
				});
				const parameters = {
					operation: 'getChats',
					returnAll: true,
					options: { pageSize, pagesAtOnce },
				};
				const { items, error } = await runOn(setup(), gateway, parameters);
				expect(error).toBeUndefined();
				const ids = items.map(({ json }) => json.id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(living.initialIds.filter((id) => !ids.includes(id))).toEqual([]);
			}),
			{ numRuns: Number(process.env.PROPERTY_RUNS ?? 200) },
		);
	},
	120_000,
);
