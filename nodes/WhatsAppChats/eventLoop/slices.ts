import { sleep } from 'n8n-workflow';

/** All workflows of an n8n share one thread: so long it is held at most before others get their turn. */
const SLICE_MILLISECONDS = 15;

/** Measures how long work has held the thread, and lets the rest of n8n have it in between. */
export class Slice {
	private beganAt = performance.now();

	/** Whether it is time to call `next`. */
	get isOver(): boolean {
		return performance.now() - this.beganAt >= SLICE_MILLISECONDS;
	}

	/** Resolves after everything else that waits for the thread has had a turn. */
	async next(): Promise<void> {
		await sleep(0);
		this.beganAt = performance.now();
	}
}

/**
 * `forEach` in slices, for lists whose length a gateway decides. Nothing may change the list meanwhile.
 * @throws what `visit` throws; the entries behind are not visited
 */
export async function forEachInSlices<Entry>(
	list: Iterable<Entry>,
	visit: (entry: Entry) => void,
): Promise<void> {
	const slice = new Slice();
	for (const entry of list) {
		visit(entry);
		if (slice.isOver) await slice.next();
	}
}

/** `map` in slices. */
export async function mapInSlices<Entry, Result>(
	list: Iterable<Entry>,
	toResult: (entry: Entry) => Result,
): Promise<Result[]> {
	const results: Result[] = [];
	await forEachInSlices(list, (entry) => results.push(toResult(entry)));
	return results;
}

/** `filter` in slices. */
export async function filterInSlices<Entry>(
	list: Iterable<Entry>,
	isWanted: (entry: Entry) => boolean,
): Promise<Entry[]> {
	const wanted: Entry[] = [];
	await forEachInSlices(list, (entry) => {
		if (isWanted(entry)) wanted.push(entry);
	});
	return wanted;
}
