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
		return this.holding(key)?.get(key);
	}

	has(key: Key): boolean {
		return this.holding(key) !== undefined;
	}

	set(key: Key, value: Value): void {
		const segment = this.holding(key) ?? this.withRoom();
		segment.set(key, value);
	}

	delete(key: Key): void {
		this.holding(key)?.delete(key);
	}

	*keys(): Generator<Key> {
		for (const segment of this.segments) yield* segment.keys();
	}

	*values(): Generator<Value> {
		for (const segment of this.segments) yield* segment.values();
	}

	*[Symbol.iterator](): Generator<[Key, Value]> {
		for (const segment of this.segments) yield* segment;
	}

	private holding(key: Key): Map<Key, Value> | undefined {
		return this.segments.find((segment) => segment.has(key));
	}

	private withRoom(): Map<Key, Value> {
		if (this.last.size >= SEGMENT_SIZE) this.segments.push((this.last = new Map()));
		return this.last;
	}
}
