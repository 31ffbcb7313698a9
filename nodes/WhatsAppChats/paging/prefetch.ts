import type { Page } from './page';

/** One page in its turn. */
export type Prefetched = {
	number: number;
	page: Page;
	/** The furthest page that is under way meanwhile; undefined where none is. */
	furthest: Promise<Page> | undefined;
};

/** What is read ahead, and how far. */
export type PrefetchOptions = {
	/** Reads one page; the signal ends the request. */
	readPage: (number: number, signal: AbortSignal) => Promise<Page>;
	/** The number of the first page. */
	from: number;
	/** How many requests may be under way at once; asked again before each one. */
	concurrency: () => number;
	/** The last page that is worth reading ahead; asked again before each one. */
	lastWorthReading: () => number;
};

/**
 * Reads pages ahead and yields them in their order, without an end of its own. When its consumer leaves
 * off, or a page fails, the requests that are still under way are ended.
 * @throws what `readPage` throws for a page, in that page's turn
 */
export async function* prefetch({
	readPage,
	from,
	concurrency,
	lastWorthReading,
}: PrefetchOptions): AsyncGenerator<Prefetched, never, undefined> {
	const end = new AbortController();
	const underWay: Array<Promise<Page>> = [];
	try {
		for (let number = from; ; number++) {
			const next = underWay.shift() ?? readPage(number, end.signal);
			for (let ahead = number + underWay.length + 1; ahead <= lastWorthReading(); ahead++) {
				if (underWay.length + 1 >= concurrency()) break;
				const page = readPage(ahead, end.signal);
				page.catch(() => undefined); // thrown in its turn, or ended
				underWay.push(page);
			}
			yield { number, page: await next, furthest: underWay.at(-1) };
		}
	} finally {
		end.abort();
	}
}
