import { Slice } from './slices';

/** So many are sorted in one go, by some hundred comparisons. */
const RUN_LENGTH = 32;

/**
 * `toSorted` in slices: equals keep their order, and the list stays as it is. A merge sort of short runs.
 * @param compare as `Array.sort` wants it
 */
export async function sortInSlices<Entry extends object>(
	list: readonly Entry[],
	compare: (one: Entry, other: Entry) => number,
): Promise<Entry[]> {
	const slice = new Slice();
	let runs: Entry[][] = [];
	for (let at = 0; at < list.length; at += RUN_LENGTH) {
		if (slice.isOver) await slice.next();
		runs.push(list.slice(at, at + RUN_LENGTH).sort(compare));
	}
	while (runs.length > 1) {
		const merged: Entry[][] = [];
		for (let at = 0; at < runs.length; at += 2) {
			merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, slice));
		}
		runs = merged;
	}
	return runs[0] ?? [];
}

/** Both lists as one sorted list; of equals those of the first come first. */
async function merge<Entry extends object>(
	first: readonly Entry[],
	second: readonly Entry[],
	compare: (one: Entry, other: Entry) => number,
	slice: Slice,
): Promise<Entry[]> {
	const merged: Entry[] = [];
	const others = second.values();
	let { value: other } = others.next();
	for (const entry of first) {
		for (; other !== undefined && compare(entry, other) > 0; { value: other } = others.next()) {
			merged.push(other);
			if (slice.isOver) await slice.next();
		}
		merged.push(entry);
		if (slice.isOver) await slice.next();
	}
	return other === undefined ? merged : merged.concat(second.slice(merged.length - first.length));
}
