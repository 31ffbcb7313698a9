import { Completeness } from './completeness';
import { MAX_PASSES } from './listBounds';
import { newSummary, type Page, type ReadPage, type ReadPlan } from './page';
import { PageFetcher } from './pageFetcher';
import { Pass } from './pass';
import { prefetch } from './prefetch';
import { RepeatedPages } from './repeatedPages';
import { isSamePage, SeenChats, type PageChanges } from './seenChats';

/** Lists of so few pages are read twice: a chat that vanishes can hide another one from a single reading. */
const MAX_PAGES_READ_TWICE = 5;

/**
 * Reads an account's chats page by page, each chat once and in the newest state that was seen.
 *
 * Lists change while they are read: a chat with a new message rises and pushes others down, and chats of
 * the same time, or without one, may come in another order at every request. So entries are counted: a
 * reading from the first page to the end, a pass, has shown all chats when as many different ones came. If
 * not, the list is read in one page, or else again until none is missing.
 */
export class ChatListReader {
	/** How the gateway behaved so far. */
	readonly summary = newSummary();
	private readonly seen: SeenChats;
	private readonly pages: PageFetcher;
	private readonly repeatedPages = new RepeatedPages((number) => this.pages.fetch(number));
	private readonly completeness = new Completeness();
	private pass: Pass;

	constructor(
		readPage: ReadPage,
		private readonly plan: ReadPlan,
	) {
		this.seen = new SeenChats(plan.matches);
		const progress = () => ({ chats: this.seen.size, pages: this.summary.pages });
		this.pages = new PageFetcher(readPage, plan, progress);
		this.pass = new Pass(this.pages.size);
	}

	/**
	 * Reads the list up to its end or to the limit.
	 * @throws what `readPage` throws; `chats` returns what had been read by then
	 */
	async read(): Promise<void> {
		const first = await this.pages.fetchFirst();
		this.pass = new Pass(this.pages.size);
		await this.add(first);
		this.summary.pages = Math.sign(first.length);
		if (this.isEnough()) return;
		const isWhole = first.length < this.pages.size && (await this.endsAfter(first));
		if (!isWhole && !this.isEnough()) {
			await this.readPages(this.summary.pages + 1, this.plan.concurrency);
			if (this.pass.pages > 1 && !this.isEnough()) await this.readUntilComplete(first);
		}
		this.summary.ignoresPage = this.repeatedPages.wereFound && this.summary.pages === 1;
	}

	/** Returns what has been read so far, in the gateway's order. */
	async chats(): Promise<Page> {
		return await this.seen.inOrder();
	}

	/**
	 * True when a first page that is shorter than requested is the whole list. If it isn't, the gateway
	 * caps the page size without saying so, and pages are counted in its own size from here on.
	 */
	private async endsAfter(first: Page): Promise<boolean> {
		if (first.length === 0) return true;
		const second = await this.pages.fetch(2);
		if (second.length === 0) return true;
		const changes = await this.seen.add(second);
		const isPastEnd = await this.isPastEnd(second, changes);
		if (isPastEnd && (await isSamePage(first, await this.pages.fetch(1)))) return true;
		await this.pass.add(changes);
		this.summary.cappedAt = this.pages.size = first.length;
		this.summary.pages = 2;
		return false;
	}

	/** Reads from a page on to the end or the limit. */
	private async readPages(from: number, concurrency: () => number, end = Infinity): Promise<void> {
		this.repeatedPages.restart();
		let lastWorthReading = Math.min(end, this.likelyLast(from - 1));
		const pages = prefetch({
			readPage: (number, signal) => this.pages.fetch(number, { signal }),
			from,
			concurrency,
			lastWorthReading: () => lastWorthReading,
		});
		for await (const { number, page, furthest } of pages) {
			if (page.length === 0) return this.pass.countRepeated();
			const changes = await this.seen.add(page);
			this.summary.hasMoved ||= changes.hasMoved;
			await this.pass.add(changes);
			if (await this.isPastEnd(page, changes, furthest)) return;
			if (changes.added > 0 && this.summary.passes === 1) this.summary.pages = number;
			if (this.isEnough()) return;
			const isShort = page.length < this.pages.size;
			lastWorthReading = isShort ? number : Math.min(end, this.likelyLast(number));
		}
	}

	/** Reads the list again where chats may be missing, as far as that helps. */
	private async readUntilComplete(first: Page): Promise<void> {
		this.completeness.judge(this.pass, this.seen.size, this.seen.size);
		if (this.completeness.missing === 0 && (await this.isConfirmed(first))) return;
		if (await this.readInOnePage()) return;
		const pageSize = this.pages.size;
		do {
			// Other borders between the pages show at once what had changed places at one of them.
			const isOdd = this.summary.passes % 2 === 1 && !this.repeatedPages.wereFound;
			this.pages.size = Math.max(1, pageSize - Number(isOdd));
			await this.readPass(() => 1);
			if (this.isEnough() || this.isComplete()) return;
		} while (!this.completeness.isInVain && this.summary.passes < MAX_PASSES);
		this.summary.missing = this.completeness.missing;
	}

	/**
	 * True when the last pass leaves no chat missing. A gateway that repeats pages marks no end, so that
	 * entries can't be counted there: such a list is complete when two passes show the same.
	 */
	private isComplete(): boolean {
		const { missing, isStill } = this.completeness;
		return this.repeatedPages.wereFound ? isStill : missing === 0;
	}

	/** True when a second look shows that nothing changed: at a short list whole, at a long one its top. */
	private async isConfirmed(first: Page): Promise<boolean> {
		if (this.pass.pages <= MAX_PAGES_READ_TWICE) {
			const added = await this.readPass(this.plan.concurrency);
			return added === 0 && this.isComplete();
		}
		const top = await this.pages.fetch(1);
		this.summary.hasMoved ||= (await this.seen.add(top)).hasMoved;
		return await isSamePage(first, top);
	}

	/** Reads the list from its first page to its end once more. @returns how many new chats came */
	private async readPass(concurrency: () => number): Promise<number> {
		const { size } = this.pages;
		const lastPage = Math.ceil(this.pass.entries / size) + 1;
		const before = this.seen.size;
		this.beginPass(size);
		await this.readPages(1, concurrency, lastPage);
		return this.endPass(before);
	}

	/** Reads the list in one page. @returns false where the gateway doesn't return so many chats at once */
	private async readInOnePage(): Promise<boolean> {
		if (this.summary.cappedAt !== null) return false;
		const before = this.seen.size;
		const page = await this.pages.fetchWhole(this.pass.entries);
		if (!page) return false;
		this.beginPass(page.length);
		await this.add(page);
		this.endPass(before);
		return true;
	}

	private beginPass(pageSize: number): void {
		this.seen.beginPass();
		this.summary.passes++;
		this.pass = new Pass(pageSize);
	}

	/** @param before how many chats had been seen before the pass @returns how many it added */
	private endPass(before: number): number {
		const added = this.seen.size - before;
		this.completeness.judge(this.pass, this.seen.size, added);
		this.summary.isReordered ||= added > 0;
		return added;
	}

	private async add(page: Page): Promise<void> {
		const changes = await this.seen.add(page);
		this.summary.hasMoved ||= changes.hasMoved;
		await this.pass.add(changes);
	}

	/** True when the page repeats another because the list has ended. */
	private async isPastEnd(page: Page, { fresh }: PageChanges, furthest?: Promise<Page>) {
		const fullPages = this.seen.size / this.pages.size;
		return await this.repeatedPages.isPastEnd({ page, fresh, fullPages, furthest });
	}

	/** True when the limit is reached. */
	private isEnough(): boolean {
		return this.seen.matching >= this.plan.limit;
	}

	/** Returns the page that brings enough if matching chats are as frequent below as they were so far. */
	private likelyLast(pages: number): number {
		return Math.ceil((this.plan.limit * pages) / this.seen.matching);
	}
}
