import { endlessListError, isEndless, MAX_REREADS } from './listBounds';
import { newSummary, type Page, type ReadPage, type ReadPlan } from './page';
import { prefetch } from './prefetch';
import { RepeatedPages } from './repeatedPages';
import { isSamePage, SeenChats, type PageChanges } from './seenChats';

/**
 * Reads an account's chats page by page, each chat once and in the newest state that was seen.
 *
 * Lists move while they are read: a chat with a new message rises to the top and pushes others down.
 * Read downwards, one page after another, a list can hide only chats that have risen; these stand
 * above all that have not, so the top is read again until a page ends on a chat that is as it was.
 * Pages read ahead can lose a chat at the border between two as well, so a list that moved meanwhile
 * is read once more without reading ahead. What moves up because another chat vanished can't be seen.
 */
export class ChatListReader {
	private readonly seen: SeenChats;
	private readonly repeatedPages = new RepeatedPages((number) => this.fetchPage(number));
	private pageSize: number;
	private requests = 0;
	/** How the gateway behaved so far. */
	readonly summary = newSummary();

	constructor(
		private readonly readPage: ReadPage,
		private readonly plan: ReadPlan,
	) {
		this.seen = new SeenChats(plan.matches);
		this.pageSize = plan.matches ? plan.pageSize : Math.min(plan.pageSize, plan.limit);
	}

	/**
	 * Reads the list up to its end or to the limit.
	 * @throws what `readPage` throws; `chats` returns what had been read by then
	 */
	async read(): Promise<void> {
		const first = await this.fetchPage(1);
		await this.seen.add(first);
		this.summary.pages = Math.sign(first.length);
		if (this.isEnough()) return;
		const isWhole = first.length < this.pageSize && (await this.endsAfter(first));
		if (!isWhole && !this.isEnough()) {
			const pages = await this.readPages(this.summary.pages + 1, this.plan.concurrency);
			if (pages > 1 && !this.isEnough()) await this.rereadTop(first);
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
		const second = await this.fetchPage(2);
		if (second.length === 0) return true;
		const isPastEnd = await this.isPastEnd(second, await this.seen.add(second));
		if (isPastEnd && (await isSamePage(first, await this.fetchPage(1)))) return true;
		this.summary.cappedAt = this.pageSize = first.length;
		this.summary.pages = 2;
		return false;
	}

	/**
	 * Reads from a page on to the end or the limit.
	 * @returns how many pages, page 1 included, held a chat
	 */
	private async readPages(from: number, concurrency: () => number): Promise<number> {
		this.repeatedPages.restart();
		let last = from - 1;
		let lastWorthReading = this.likelyLast(last);
		const pages = prefetch({
			readPage: (number, signal) => this.fetchPage(number, signal),
			from,
			concurrency,
			lastWorthReading: () => lastWorthReading,
		});
		for await (const { number, page, furthest } of pages) {
			if (page.length === 0) break;
			last = number;
			const changes = await this.seen.add(page);
			lastWorthReading = page.length < this.pageSize ? number : this.likelyLast(number);
			this.summary.hasMoved ||= changes.hasChanged;
			if (changes.added > 0) this.summary.pages = Math.max(this.summary.pages, number);
			if (this.isEnough() || (await this.isPastEnd(page, changes, furthest))) break;
		}
		return last;
	}

	/** Reads again what rose, or was lost between two pages, while the list was read. */
	private async rereadTop(first: Page): Promise<void> {
		this.seen.beginPass();
		const top = await this.fetchPage(1);
		await this.seen.add(top);
		this.summary.hasMoved ||= !(await isSamePage(first.slice(0, top.length), top));
		if (!this.summary.hasMoved) return;
		await this.readPages(2, () => 1);
		for (let pass = 0; pass < MAX_REREADS; pass++) {
			this.seen.beginPass();
			if ((await this.readToUnchanged()) === 1) return;
		}
		this.summary.didNotSettle = true;
	}

	/**
	 * Reads from the top down until a page ends on a chat that is as it was.
	 * @returns the number of that page
	 */
	private async readToUnchanged(): Promise<number> {
		this.repeatedPages.restart();
		for (let number = 1; ; number++) {
			const page = await this.fetchPage(number);
			const changes = await this.seen.add(page);
			if (page.length === 0 || changes.endsUnchanged) return number;
			if (await this.isPastEnd(page, changes)) return number;
		}
	}

	/** True when the page repeats another because the list has ended. */
	private async isPastEnd(page: Page, { added }: PageChanges, furthest?: Promise<Page>) {
		const fullPages = this.seen.size / this.pageSize;
		const { hasMoved } = this.summary;
		return await this.repeatedPages.isPastEnd({ page, added, fullPages, hasMoved, furthest });
	}

	/** True when the limit is reached. */
	private isEnough(): boolean {
		return this.seen.matching >= this.plan.limit;
	}

	/** Returns the page that brings enough if matching chats are as frequent below as they were so far. */
	private likelyLast(pages: number): number {
		return Math.ceil((this.plan.limit * pages) / this.seen.matching);
	}

	/** Requests a page, unless the list turned out to have no end. */
	private async fetchPage(number: number, signal?: AbortSignal): Promise<Page> {
		const { seen, summary, requests } = this;
		const extent = { chats: seen.size, pages: summary.pages, requests };
		if (isEndless(extent)) throw endlessListError(extent);
		this.requests++;
		return await this.readPage(number, this.pageSize, signal);
	}
}
