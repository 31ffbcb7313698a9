import type { NodeExecutionHint } from 'n8n-workflow';

/** More than a person reads above the output. */
const MAX_SHOWN = 10;

/** What a person should know of a run, for the output panel. */
export function hint(message: string, type: 'info' | 'warning' = 'info'): NodeExecutionHint {
	return { message, type, location: 'outputPane' };
}

/** The hints of a run: each once, however many input items it is true of. */
export class Hints {
	private readonly byMessage = new Map<string, NodeExecutionHint>();

	add(...hints: NodeExecutionHint[]): void {
		for (const one of hints) {
			if (!this.byMessage.has(one.message)) this.byMessage.set(one.message, one);
		}
	}

	/** The first of them, warnings before all others where there are too many. */
	shown(): NodeExecutionHint[] {
		const all = [...this.byMessage.values()];
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
