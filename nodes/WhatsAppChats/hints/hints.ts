import type { NodeExecutionHint } from 'n8n-workflow';
import { Alike, withoutNumbers } from './alikeHint';
import { Count, type CountedHint } from './countedHint';

/** More than a person reads above the output. */
const MAX_SHOWN = 10;

/** What a person should know of a run, for the output panel. */
export function hint(message: string, type: 'info' | 'warning' = 'info'): NodeExecutionHint {
	return { message, type, location: 'outputPane' };
}

/** The hints of a run: each once, however many input items it is true of, in the order in which they came up. */
export class Hints {
	private readonly byKey = new Map<string, { hint: NodeExecutionHint }>();

	private readonly counts = new Map<string, Count>();

	private readonly alike = new Map<string, Alike>();

	add(...hints: NodeExecutionHint[]): void {
		for (const one of hints) {
			if (!this.byKey.has(one.message)) this.byKey.set(one.message, { hint: one });
		}
	}

	/** Hints that may differ by their numbers from those of other input items: the first stands for all. */
	addAlike(...hints: NodeExecutionHint[]): void {
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
	shown(): NodeExecutionHint[] {
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
