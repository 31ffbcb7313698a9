import type { Page } from './page';
import { isSamePage } from './seenChats';

/** A page that no account reaches: gateways that heed `page` have nothing there. */
const FAR_BEYOND = 1_000_000;

/** How many pages in a row a burst of messages can push down at most. */
const MAX_PUSHED_DOWN = 100;

/** A page that has been read, and what is known of the list so far. */
export type PageRead = {
	page: Page;
	/** How many of its chats no page had shown before, since the list is read from its top. */
	fresh: number;
	/** How many pages the chats seen so far would fill. */
	fullPages: number;
	/** A page further down that has been requested already. */
	furthest?: Promise<Page> | undefined;
};

/**
 * Finds the end of a list on a gateway that repeats pages there. A page that brings no new chat can also
 * be one that a burst of messages pushed down: a page further down shows which of the two it is.
 */
export class RepeatedPages {
	/** Whether the gateway repeats pages past the end; undefined until a page brought no new chat. */
	private repeats: boolean | undefined;
	/** How many pages in a row brought no new chat. */
	private pagesInVain = 0;

	constructor(private readonly fetchPage: (number: number) => Promise<Page>) {}

	/** True when the gateway was seen to repeat pages. */
	get wereFound(): boolean {
		return this.repeats === true;
	}

	/** Resets the count of pages in vain, as the list is read from further up again. */
	restart(): void {
		this.pagesInVain = 0;
	}

	/** True when the page repeats another because the list has ended. To be asked once for each page. */
	async isPastEnd(read: PageRead): Promise<boolean> {
		this.pagesInVain = read.fresh > 0 ? 0 : this.pagesInVain + 1;
		if (this.pagesInVain === 0) return false;
		if (this.repeats === false) return this.hasTooManyInVain(read);
		return (await this.isSameAsFurthest(read)) || (await this.isRepeatedFarBeyond(read));
	}

	/** Returns by how much the pages in vain exceed what the chats seen so far could fill. */
	private excess({ fullPages }: PageRead): number {
		return this.pagesInVain - fullPages - 1;
	}

	/** True when so many pages came in vain that a gateway that seemed to heed `page` repeats them after all. */
	private hasTooManyInVain(read: PageRead): boolean {
		this.repeats = this.excess(read) > MAX_PUSHED_DOWN;
		return this.repeats;
	}

	/** True when the furthest page under way shows the same chats. Costs no request. */
	private async isSameAsFurthest({ page, furthest }: PageRead): Promise<boolean> {
		const below = (await furthest?.catch(() => undefined)) ?? [];
		if (!(await isSamePage(page, below))) return false;
		this.repeats = true;
		return true;
	}

	/**
	 * True when the gateway returns chats even for a page that no account reaches: the same as on this one, or
	 * more pages came in vain than a burst of messages explains.
	 */
	private async isRepeatedFarBeyond(read: PageRead): Promise<boolean> {
		// A gateway that refuses such a page does heed `page`.
		const beyond = await this.fetchPage(FAR_BEYOND).catch((): Page => []);
		this.repeats = beyond.length > 0;
		if (!this.repeats) return false;
		return this.excess(read) > 0 || (await isSamePage(read.page, beyond));
	}
}
