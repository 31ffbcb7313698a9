/** A `Map` grows by a copy of itself, in one step that nothing can divide: 10 ms for so many entries. */
const SEGMENT_SIZE = 100_000;

/**
 * A `Map` for as many entries as a gateway gives. It is made of maps that stay small, and so no step takes
 * long: one of a million entries would hold the thread for 200 ms as it grows. The order is that of a `Map`.
 */
export class LargeMap<Key, Value> {
	private last = new Map<Key, Value>();
	private readonly segments = [this.last];

	/** @param entries to begin with; not more than can be taken in at once */
	constructor(entries: Iterable<[Key, Value]> = []) {
		for (const [key, value] of entries) this.set(key, value);
	}

	get size(): number {
		return this.segments.reduce((size, segment) => size + segment.size, 0);
	}

	get(key: Key): Value | undefined {
		return this.segmentOf(key).get(key);
	}

	has(key: Key): boolean {
		return this.segmentOf(key).has(key);
	}

	set(key: Key, value: Value): void {
		const segment = this.segmentOf(key);
		if (segment.size < SEGMENT_SIZE || segment.has(key)) segment.set(key, value);
		else this.segments.push((this.last = new Map([[key, value]])));
	}

	delete(key: Key): void {
		this.segmentOf(key).delete(key);
	}

	*keys(): Generator<Key> {
		for (const segment of this.segments) for (const key of segment.keys()) yield key;
	}

	*values(): Generator<Value> {
		for (const segment of this.segments) for (const value of segment.values()) yield value;
	}

	*[Symbol.iterator](): Generator<[Key, Value]> {
		for (const segment of this.segments) for (const entry of segment) yield entry;
	}

	/** The map that holds a key; where none does, the one that is filled. */
	private segmentOf(key: Key): Map<Key, Value> {
		for (const segment of this.segments) {
			if (segment !== this.last && segment.has(key)) return segment;
		}
		return this.last;
	}
}
