import { setImmediate } from 'node:timers/promises';

/** Answers only once so many requests are under way, the latest first. @returns the most that were */
export function holdUntil(together: number, total: number) {
	const seen = { most: 0, arrived: 0 };
	let held: Array<() => void> = [];
	const beforeRequest = async () => {
		seen.arrived++;
		const isLast = seen.arrived === total;
		const wait = new Promise<void>((resolve) => held.push(resolve));
		seen.most = Math.max(seen.most, held.length);
		if (held.length === together || isLast) {
			// Whatever else was sent arrives in these turns.
			for (let turn = 0; turn < 100; turn++) await setImmediate();
			seen.most = Math.max(seen.most, held.length);
			const all = held.reverse();
			held = [];
			for (const release of all) release();
		}
		await wait;
	};
	return { seen, beforeRequest };
}
