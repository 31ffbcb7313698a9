/** One result in its turn. */
export type Prefetched<Result> = {
	number: number;
	result: Result;
	/** The furthest one that is under way meanwhile; undefined where none is. */
	furthest: Promise<Result> | undefined;
};

/** What is read ahead, and how far. */
export type PrefetchOptions<Result> = {
	/** Reads the one with this number; the signal ends it. */
	read: (number: number, signal: AbortSignal) => Promise<Result>;
	/** The first number. */
	from: number;
	/** How many may be under way at once; asked again before each one. */
	concurrency: () => number;
	/** The last number that is worth reading ahead; asked again before each one. */
	lastWorthReading: () => number;
};

/**
 * Reads ahead and yields the results in their order, without an end of its own. When its consumer leaves
 * off, or one fails, those that are still under way are ended.
 * @throws what `read` throws for a number, in its turn
 */
export async function* prefetch<Result>({
	read,
	from,
	concurrency,
	lastWorthReading,
}: PrefetchOptions<Result>): AsyncGenerator<Prefetched<Result>, never, undefined> {
	const end = new AbortController();
	const underWay: Array<Promise<Result>> = [];
	try {
		for (let number = from; ; number++) {
			const next = underWay.shift() ?? read(number, end.signal);
			for (let ahead = number + underWay.length + 1; ahead <= lastWorthReading(); ahead++) {
				if (underWay.length + 1 >= concurrency()) break;
				const result = read(ahead, end.signal);
				result.catch(() => undefined); // thrown in its turn, or ended
				underWay.push(result);
			}
			yield { number, result: await next, furthest: underWay.at(-1) };
		}
	} finally {
		end.abort();
	}
}
