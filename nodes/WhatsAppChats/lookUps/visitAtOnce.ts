import { Slice } from '../eventLoop/slices';

/**
 * Visits each entry, several at once, in slices.
 * @param concurrency how many may be under way; asked again after each one, and followed where it falls
 * @throws what `visit` throws
 */
export async function visitAtOnce<Entry>(
	entries: readonly Entry[],
	concurrency: () => number,
	visit: (entry: Entry, index: number) => Promise<void>,
): Promise<void> {
	const queue = entries.entries();
	const slice = new Slice();
	let workers = Math.min(concurrency(), entries.length);
	const work = async () => {
		for (const [index, entry] of queue) {
			if (slice.isOver) await slice.next();
			await visit(entry, index);
			if (workers > concurrency()) {
				workers--;
				return;
			}
		}
	};
	await Promise.all(Array.from({ length: workers }, work));
}
