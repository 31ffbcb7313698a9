import { randomUUID } from 'node:crypto';

/** A tool that the model wants to be run, and with what. */
export type ToolCall = { name: string; args: Record<string, unknown> };

/** What the model says: calls of tools, or words for the person. */
export type ModelAnswer = { calls: ToolCall[] } | { text: string };

/** What stands for the words of the model, as OpenAI counts them: made up, the same for all answers. */
const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

/** An answer in one piece, as `POST /v1/chat/completions` gives it. */
export function completion(model: string, answer: ModelAnswer) {
	const message = { role: 'assistant', refusal: null, ...contentOf(answer) };
	const choice = { index: 0, message, logprobs: null, finish_reason: reasonOf(answer) };
	return { ...envelope('chat.completion', model), choices: [choice], usage: USAGE };
}

/** The same answer in pieces, a word or a call of a tool each. */
export function completionChunks(model: string, answer: ModelAnswer) {
	const frame = envelope('chat.completion.chunk', model);
	const piece = (delta: object, reason: string | null = null) => ({
		...frame,
		choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }],
	});
	const pieces = [...deltasOf(answer).map((delta) => piece(delta)), piece({}, reasonOf(answer))];
	return [piece({ role: 'assistant', content: '' }), ...pieces];
}

function envelope(object: string, model: string) {
	return { id: `chatcmpl-${randomUUID()}`, object, created: 1_767_225_600, model };
}

function contentOf(answer: ModelAnswer) {
	return 'text' in answer
		? { content: answer.text }
		: { content: null, tool_calls: toolCalls(answer.calls) };
}

function deltasOf(answer: ModelAnswer): object[] {
	if ('text' in answer) {
		return answer.text.split(/(?<=\s)/).map((content) => ({ content }));
	}
	return toolCalls(answer.calls).map((call, index) => ({ tool_calls: [{ index, ...call }] }));
}

function toolCalls(calls: ToolCall[]) {
	return calls.map(({ name, args }) => ({
		id: `call_${randomUUID()}`,
		type: 'function',
		function: { name, arguments: JSON.stringify(args) },
	}));
}

function reasonOf(answer: ModelAnswer): string {
	return 'text' in answer ? 'stop' : 'tool_calls';
}
