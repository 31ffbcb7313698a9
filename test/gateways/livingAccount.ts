import fc from 'fast-check';
import { plainChat, type SimulatedAccount } from './account';

/** Something that happens in an account: a message, a burst of them, or somebody who is new. */
export type Move =
	{ kind: 'message'; chat: number } | { kind: 'burst'; chats: number } | { kind: 'newChat' };

const move: fc.Arbitrary<Move> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({ kind: fc.constant('message' as const), chat: fc.nat(200) }),
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('burst' as const), chats: fc.nat(30) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('newChat' as const) }) },
);

/** What happens before the first request is answered, before the second, and so on. */
export const moves: fc.Arbitrary<Move[][]> = fc.array(fc.array(move, { maxLength: 3 }), {
	maxLength: 40,
});

/** An account whose list moves as WhatsApp's does: a chat with a newer message stands on top. */
export class LivingAccount {
	/** The chats that are there from the beginning, and stay. */
	readonly initialIds: string[];
	private clock = Date.UTC(2026, 10, 20, 12);
	private made = 0;

	constructor(readonly account: SimulatedAccount) {
		this.initialIds = account.chats.map(({ jid }) => jid);
	}

	happen(events: Move[]): void {
		for (const event of events) {
			const { chats } = this.account;
			if (event.kind === 'message') this.rise(event.chat % Math.max(chats.length, 1));
			else if (event.kind === 'newChat') this.arrive();
			else this.burst(Math.min(event.chats, chats.length - 1));
		}
	}

	/** The first so many chats get a message each, the lowest first: their order stays. */
	private burst(count: number): void {
		for (let chat = 0; chat < count; chat++) this.rise(count);
	}

	private arrive(): void {
		this.account.chats.push(plainChat(`5561${70000000 + this.made++}@c.us`));
		this.rise(this.account.chats.length - 1);
	}

	private rise(index: number): void {
		const [chat] = this.account.chats.splice(index, 1);
		if (!chat) return;
		this.clock += 1000;
		const lastMessageAt = new Date(this.clock);
		this.account.chats.unshift({ ...chat, lastMessageAt, unread: chat.unread + 1 });
	}
}
