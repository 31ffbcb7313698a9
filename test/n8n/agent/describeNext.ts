import { manyChats, type SimulatedChat } from '../../gateways';
import type { Bench } from '../bench';
import type { AgentClient } from './mcpClient';

const COUNT = 5000;

/** Fifty answers, each of which reads the whole account. */
const PATIENCE = 180_000;

/** One time for 250 chats in a row, more than two answers hold. */
const ONE_TIME = new Date('2026-01-15T10:00:00.000Z');

/** An account of 5,000 chats, 250 of them of one time: those from the 481st to the 730th, around it. */
function largeAccount(): SimulatedChat[] {
	return manyChats(COUNT).chats.map((chat, at) =>
		at >= 480 && at < 730 ? { ...chat, lastMessageAt: ONE_TIME } : withOtherTime(chat, at),
	);
}

/** Those behind them come earlier than them. */
function withOtherTime(chat: SimulatedChat, at: number): SimulatedChat {
	if (at < 480) return chat;
	return { ...chat, lastMessageAt: new Date(ONE_TIME.getTime() - at * 60_000) };
}

/** Reads an account to its end, one answer after another. */
export function describeNext(bench: () => Bench, agent: () => AgentClient): void {
	test(
		'next leads through 5,000 chats, each once, those of one time included',
		async () => {
			const { account } = bench().gateways.plugChat;
			const sample = account.chats;
			const chats = largeAccount();
			account.chats = chats;
			const ids: unknown[] = [];
			let next: string | null = '';
			for (let answers = 0; next !== null && answers < 60; answers++) {
				const answer = await agent().ask('Get_chats', { Limit: 100, Next: next });
				ids.push(...(answer.chats ?? []).map(({ id }) => id));
				expect(answer).toMatchObject({ total: COUNT, hasMore: answer.next !== null });
				next = answer.next;
			}
			account.chats = sample;
			const wanted = chats.map(({ jid }) => jid);
			expect(ids).toHaveLength(COUNT);
			expect(ids.slice(0, 480)).toEqual(wanted.slice(0, 480));
			expect(new Set(ids.slice(480, 730))).toEqual(new Set(wanted.slice(480, 730)));
			expect(ids.slice(730)).toEqual(wanted.slice(730));
		},
		PATIENCE,
	);
}
