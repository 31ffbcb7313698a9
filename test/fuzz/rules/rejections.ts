import { setImmediate } from 'node:timers/promises';
import type { Broken } from './broken';

/**
 * Catches what fails where nobody waits for it, which would end n8n's process.
 * @returns the function that gives what was caught, and catches no more
 */
export function watchRejections(): () => Promise<Broken[]> {
	const caught: unknown[] = [];
	const keep = (reason: unknown) => void caught.push(reason);
	process.on('unhandledRejection', keep);
	return async () => {
		await setImmediate();
		process.off('unhandledRejection', keep);
		return caught.map((seen) => ({ rule: 'nothing fails where nobody waits for it', seen }));
	};
}
