import type { RequestOptions } from '../gateways/gateway';
import { endlessListError, isEndless } from './listBounds';
import type { Page, ReadPage, ReadPlan } from './page';
import {
	firstPageSize,
	mayBeTooLarge,
	nextPageSize,
	SMALL_PAGE,
	smallerPage,
	wholeListSize,
} from './pageSize';
import { isSamePage } from './seenChats';

/** Requests the pages of one list, in the size that the gateway bears. */
export class PageFetcher {
	/** How many chats are requested in one page. */
	size: number;
	private requests = 0;

	/** @param progress how many chats came, and how many pages with new ones */
	constructor(
		private readonly readPage: ReadPage,
		private readonly plan: ReadPlan,
		private readonly progress: () => { chats: number; pages: number },
	) {
		this.size = firstPageSize(plan);
	}

	/** Requests a page, unless the list turned out to have no end. */
	async fetch(number: number, options?: RequestOptions): Promise<Page> {
		return await this.fetchSized(number, this.size, options);
	}

	/**
	 * Requests the first page: small for a look whether that is enough already, else as large as wanted. A
	 * gateway that refuses a large page is asked for smaller ones from then on.
	 */
	async fetchFirst(): Promise<Page> {
		const look = await this.fetchFirstSized();
		const next = nextPageSize(this.plan);
		if (next <= this.size || look.length !== this.size || this.isEnough(look)) return look;
		this.size = next;
		return await this.fetchFirstSized();
	}

	/**
	 * Requests the whole list in one page. Where the gateway serves more at once than a page had, but not
	 * all, pages have that size from then on.
	 * @param entries how many the list had when it was last read
	 * @returns the pages that came, and whether the first of them holds all
	 */
	async fetchWhole(entries: number): Promise<{ pages: Page[]; isWhole: boolean }> {
		const size = wholeListSize(entries, this.plan);
		const page = size > this.size ? await this.fetchLarge(1, size) : null;
		if (!page) return { pages: [], isWhole: false };
		const pages = [page];
		if (page.length < size) {
			if (this.plan.isExact) return { pages, isWhole: true };
			const rest = await this.fetchLarge(2, size);
			if (!rest) return { pages, isWhole: false };
			if (rest.length === 0 || (await isSamePage(page, rest))) return { pages, isWhole: true };
			pages.push(rest);
		}
		this.size = Math.max(this.size, page.length);
		return { pages, isWhole: false };
	}

	private async fetchFirstSized(): Promise<Page> {
		while (this.size > SMALL_PAGE) {
			const page = await this.fetchLarge(1, this.size);
			if (page) return page;
			this.size = smallerPage(this.size);
		}
		return await this.fetch(1);
	}

	/** Requests a large page. @returns null where the gateway refuses it, or can't serve it in time */
	private async fetchLarge(number: number, size: number): Promise<Page | null> {
		const { pageSizes } = this.plan;
		if (size >= pageSizes.refused) return null;
		return await this.fetchSized(number, size, { retry: false }).catch((error: unknown) => {
			if (!mayBeTooLarge(error)) throw error;
			pageSizes.refused = size;
			return null;
		});
	}

	private async fetchSized(number: number, size: number, options?: RequestOptions): Promise<Page> {
		const extent = { ...this.progress(), requests: this.requests };
		if (isEndless(extent)) throw endlessListError(extent);
		this.requests++;
		return await this.readPage(number, size, options);
	}

	/** True when a look at the first chats shows as many as are wanted. */
	private isEnough(look: Page): boolean {
		const { limit, matches = () => true } = this.plan;
		return look.filter(({ item }) => matches(item)).length >= limit;
	}
}
