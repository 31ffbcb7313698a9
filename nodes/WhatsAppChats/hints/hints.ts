import type { NodeExecutionHint } from 'n8n-workflow';
import { Alike, withoutNumbers } from './alikeHint';
import { Count, type CountedHint } from './countedHint';

/** More than a person reads above the output. */
const MAX_SHOWN = 10;

/** What a person should know of a run, and a model that runs the node as its tool. */
export type Hint = {
	message: string;
	type: 'info' | 'warning';
	/** The same for the model, which has no options to set. */
	note: string;
};

/** Makes a hint. @param note the message itself where a model can make as much of it as a person */
export function hint(message: string, type: Hint['type'] = 'info', note = message): Hint {
	return { message, type, note };
}

/** A hint as n8n shows it above the output. */
export function toExecutionHint({ message, type }: Hint): NodeExecutionHint {
	return { message, type, location: 'outputPane' };
}

/** The hints of a run: each once, however many input items it is true of, in the order in which they came up. */
export class Hints {
	private readonly byKey = new Map<string, { hint: Hint }>();

	private readonly counts = new Map<string, Count>();

	private readonly alike = new Map<string, Alike>();

	add(...hints: Hint[]): void {
		for (const one of hints) {
			if (!this.byKey.has(one.message)) this.byKey.set(one.message, { hint: one });
		}
	}

	/** Hints that may differ by their numbers from those of other input items: the first stands for all. */
	addAlike(...hints: Hint[]): void {
		for (const one of hints) {
			const key = withoutNumbers(one);
			const alike = this.alike.get(key) ?? new Alike(one);
			alike.add(one);
			this.alike.set(key, alike);
			this.byKey.set(`alike ${key}`, alike);
		}
	}

	/** Hints with a number, which is summed over the input items. */
	count(...hints: CountedHint[]): void {
		for (const one of hints) {
			const count = this.counts.get(one.kind) ?? new Count(one.say);
			count.add(one);
			this.counts.set(one.kind, count);
			this.byKey.set(`count ${one.kind}`, count);
		}
	}

	/** The first of them, warnings before all others where there are too many. */
	shown(): Hint[] {
		const all = [...this.byKey.values()].map((one) => one.hint);
		if (all.length <= MAX_SHOWN) return all;
		const warningsFirst = [
			...all.filter(({ type }) => type === 'warning'),
			...all.filter(({ type }) => type !== 'warning'),
		];
		const left = all.length - MAX_SHOWN;
		const rest = left === 1 ? '1 more hint like these is' : `${left} more hints like these are`;
		return [...warningsFirst.slice(0, MAX_SHOWN), hint(`${rest} not shown.`)];
	}
}
