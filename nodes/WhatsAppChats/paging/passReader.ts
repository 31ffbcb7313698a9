import { prefetch } from '../eventLoop/prefetch';
import { newSummary, type Page, type ReadPage, type ReadPlan } from './page';
import { PageFetcher } from './pageFetcher';
import { MAX_PAGE } from './pageSize';
import { Pass } from './pass';
import { RepeatedPages } from './repeatedPages';
import { SeenChats, type PageChanges } from './seenChats';

/** Reads the pages of a list one after another, in one pass or several, and knows what all of them showed. */
export class PassReader {
	/** How the gateway behaved so far. */
	readonly summary = newSummary();
	/** The chats of all passes. */
	readonly seen: SeenChats;
	readonly pages: PageFetcher;
	/** What the latest pass showed. */
	pass = new Pass();
	private readonly repeatedPages = new RepeatedPages((number) => this.pages.fetch(number));

	constructor(
		readPage: ReadPage,
		private readonly plan: ReadPlan,
	) {
		this.seen = new SeenChats(plan.matches);
		const progress = () => ({ chats: this.seen.size, pages: this.summary.pages });
		this.pages = new PageFetcher(readPage, plan, progress);
	}

	/** True when the limit is reached. */
	get isEnough(): boolean {
		return this.seen.matching >= this.plan.limit;
	}

	/** True when the gateway was seen to repeat pages past the end, so that nothing marks the end. */
	get repeatsPages(): boolean {
		return this.repeatedPages.wereFound;
	}

	/** Starts a pass: the list is read from its first page again. */
	beginPass(): void {
		this.seen.beginPass();
		this.repeatedPages.restart();
		this.summary.passes++;
		this.pass = new Pass();
	}

	/** Takes in what a page shows that is no part of the pass. */
	async look(page: Page): Promise<PageChanges> {
		const changes = await this.seen.add(page);
		this.summary.hasMoved ||= changes.hasMoved;
		return changes;
	}

	/** Takes in a page of the pass. */
	async add(page: Page): Promise<PageChanges> {
		const changes = await this.look(page);
		await this.pass.add(changes);
		return changes;
	}

	/**
	 * Reads from a page on to the end or the limit.
	 * @param lastPage where the end is expected: nothing behind it is read ahead
	 */
	async readPages(from: number, concurrency: () => number, lastPage = Infinity): Promise<void> {
		this.repeatedPages.restart();
		let lastWorthReading = Math.min(lastPage, this.likelyLast(from - 1));
		const pages = prefetch({
			read: (number, signal) => this.pages.fetch(number, { signal }),
			from,
			concurrency: () => (this.pages.size > MAX_PAGE ? 1 : concurrency()),
			lastWorthReading: () => lastWorthReading,
		});
		for await (const { number, result: page, furthest } of pages) {
			if (page.length === 0) return this.pass.countRepeated();
			const changes = await this.add(page);
			if (await this.isPastEnd(page, changes, furthest)) return;
			if (changes.added > 0 && this.summary.passes === 1) this.summary.pages = number;
			if (this.isEnough) return;
			const isShort = page.length < this.pages.size;
			if (isShort && this.plan.isExact) return this.pass.countRepeated();
			lastWorthReading = isShort ? number : Math.min(lastPage, this.likelyLast(number));
		}
	}

	/** True when the page repeats another because the list has ended. */
	async isPastEnd(page: Page, { fresh }: PageChanges, furthest?: Promise<Page>): Promise<boolean> {
		const fullPages = this.seen.size / this.pages.size;
		return await this.repeatedPages.isPastEnd({ page, fresh, fullPages, furthest });
	}

	/** Returns the page that brings enough if matching chats are as frequent below as they were so far. */
	private likelyLast(pages: number): number {
		return Math.ceil((this.plan.limit * pages) / this.seen.matching);
	}
}
