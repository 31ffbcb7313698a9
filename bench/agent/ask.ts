import { isDeepStrictEqual } from 'node:util';
import type { AgentBench } from './agentBench';
import { Caller, type Send } from './caller';
import type { ListedTool } from './listing';
import type { CallBefore, Question } from './question';
import { tokensOf, type Call } from './tokens';

/** What came of a question. */
export type Result = {
	question: Question;
	/** The answer that the plan ended with, or in one line why it came to none. */
	answer: string[];
	isRight: boolean;
	calls: Call[];
	tokens: number;
	/** With the tools' listing, which a model reads once in a conversation. */
	tokensWithListing: number;
	/** What the tools as they were before would have cost; null where they led to no answer. */
	tokensBefore: number | null;
};

/** Asks one question, and measures what the tools as they were before would have answered. */
export async function askQuestion(question: Question, bench: AgentBench): Promise<Result> {
	const client = bench.clients[question.gateway];
	const tools = await client.listTools();
	const { answer, calls } = await follow(question, tools, async (name, args) => {
		return await client.call(name, args);
	});
	const listing = JSON.stringify(tools) + (client.instructions() ?? '');
	return {
		question,
		answer,
		isRight: isDeepStrictEqual(answer, question.expected),
		calls,
		tokens: tokensOf(calls),
		tokensWithListing: tokensOf(calls, listing),
		tokensBefore: question.before && (await tokensBefore(question.before, bench)),
	};
}

/** A plan that fails is a wrong answer, and what it had called until then is kept. */
async function follow({ plan }: Question, tools: readonly ListedTool[], send: Send) {
	const caller = new Caller(tools, send);
	const answer = await plan(caller.ask).catch((error: unknown) => [String(error)]);
	return { answer, calls: caller.calls };
}

async function tokensBefore(before: CallBefore[], bench: AgentBench): Promise<number> {
	const calls: Call[] = [];
	for (const call of before) {
		const written = JSON.stringify({ name: call.name, arguments: call.args });
		calls.push({ written, read: await bench.callBefore(call) });
	}
	return tokensOf(calls);
}
