import { sleep } from 'n8n-workflow';

/** All workflows of an n8n share one thread: so long it is held at most before others get their turn. */
const SLICE_MILLISECONDS = 15;

/** When work of this package began in this turn of the event loop; null where none has. */
let heldSince: number | null = null;

/** Resolves with the turn of the last of those who wait. */
let lastTurn: Promise<void> = Promise.resolve();

/** The work of all who hold the thread in one turn counts together, as the rest of n8n waits for all of it. */
function hold(): number {
	if (heldSince === null) {
		heldSince = performance.now();
		void sleep(0).then(() => {
			heldSince = null;
		});
	}
	return heldSince;
}

/** Measures how long work has held the thread, and lets the rest of n8n have it in between. */
export class Slice {
	constructor() {
		hold();
	}

	/** Whether it is time to call `next`. */
	get isOver(): boolean {
		return performance.now() - hold() >= SLICE_MILLISECONDS;
	}

	/**
	 * Resolves after everything else that waits for the thread has had a turn. Of several who wait one goes
	 * on in each turn, in the order in which they came.
	 */
	async next(): Promise<void> {
		lastTurn = lastTurn.then(async () => await sleep(0));
		await lastTurn;
		hold();
	}
}

/**
 * `forEach` in slices, for lists whose length a gateway decides. Nothing may change the list meanwhile.
 * @throws what `visit` throws; the entries behind are not visited
 */
export async function forEachInSlices<Entry>(
	list: Iterable<Entry>,
	visit: (entry: Entry, index: number) => void,
): Promise<void> {
	const slice = new Slice();
	let index = 0;
	for (const entry of list) {
		if (slice.isOver) await slice.next();
		visit(entry, index++);
	}
}

/** `map` in slices. */
export async function mapInSlices<Entry, Result>(
	list: Iterable<Entry>,
	toResult: (entry: Entry, index: number) => Result,
): Promise<Result[]> {
	const results: Result[] = [];
	await forEachInSlices(list, (entry, index) => results.push(toResult(entry, index)));
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

/** `findIndex` in slices: -1 where no entry is sought. What lies behind the found one is not visited. */
export async function findIndexInSlices<Entry>(
	list: Iterable<Entry>,
	isSought: (entry: Entry, index: number) => boolean,
): Promise<number> {
	const slice = new Slice();
	let index = 0;
	for (const entry of list) {
		if (slice.isOver) await slice.next();
		if (isSought(entry, index)) return index;
		index++;
	}
	return -1;
}
