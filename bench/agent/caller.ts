import { requireListed, type Arguments, type ListedTool } from './listing';
import type { Call } from './tokens';
import { readAnswer, type ToolAnswer } from './toolAnswer';

/** Brings a call to the tool. */
export type Send = (name: string, args: Arguments) => Promise<{ text: string; isError: boolean }>;

/** Asks a tool: all that a plan can do. */
export type Ask = (name: string, args?: Arguments) => Promise<ToolAnswer>;

/** Stands for the model: it knows the tools by their listing, and keeps what it wrote and read. */
export class Caller {
	readonly calls: Call[] = [];

	constructor(
		private readonly tools: readonly ListedTool[],
		private readonly send: Send,
	) {}

	/** @throws NotListed before anything is sent */
	readonly ask: Ask = async (name, args = {}) => {
		requireListed(this.tools, name, args);
		const { text, isError } = await this.send(name, args);
		this.calls.push({ written: JSON.stringify({ name, arguments: args }), read: text });
		return readAnswer(text, isError);
	};
}
