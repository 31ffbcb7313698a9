import type { Page } from './page';
import { isSamePage } from './seenChats';

/** A page that no account reaches: gateways that heed `page` have nothing there. */
const FAR_BEYOND = 1_000_000;

/** More pages in a row than a burst of messages can push down behind each other. */
const MAX_PUSHED_DOWN = 100;

/** A page that has been read, and what is known of the list by then. */
export type PageRead = {
	page: Page;
	/** How many of its chats no page had shown before. */
	added: number;
	/** How many pages all chats fill that have been seen so far. */
	fullPages: number;
	/** True when the list has moved while it was read. */
	hasMoved: boolean;
	/** A page further down that has been requested already. */
	furthest?: Promise<Page> | undefined;
};

/**
 * Finds the end of a list on a gateway that repeats pages there. A page that brings no new chat can also
 * be one that a burst of messages pushed down: a page further down tells which of the two it is.
 */
export class RepeatedPages {
	/** Undefined until a page brought no new chat. */
	private repeats: boolean | undefined;
	/** How many pages in a row brought no new chat. */
	private pagesInVain = 0;

	constructor(private readonly fetchPage: (number: number) => Promise<Page>) {}

	/** True when the gateway was seen to repeat pages. */
	get wereFound(): boolean {
		return this.repeats === true;
	}

	/** Starts counting anew, where the list is read from further up again. */
	restart(): void {
		this.pagesInVain = 0;
	}

	/** True when the page repeats another because the list has ended. Each page is to be shown once. */
	async isPastEnd(read: PageRead): Promise<boolean> {
		this.pagesInVain = read.added > 0 ? 0 : this.pagesInVain + 1;
		if (this.pagesInVain === 0) return false;
		if (this.repeats === false) return this.hasTooManyInVain(read);
		return (await this.isSameAsFurthest(read)) || (await this.isRepeatedFarBeyond(read));
	}

	/** How many more pages in a row brought no new chat than all chats that were seen can fill. */
	private excess({ fullPages }: PageRead): number {
		return this.pagesInVain - fullPages - 1;
	}

	/** True when a gateway that seemed to heed `page` repeats pages after all. */
	private hasTooManyInVain(read: PageRead): boolean {
		this.repeats = this.excess(read) > MAX_PUSHED_DOWN;
		return this.repeats;
	}

	/** True when the furthest page under way shows the same chats; costs no request. */
	private async isSameAsFurthest({ page, furthest }: PageRead): Promise<boolean> {
		const below = (await furthest?.catch(() => undefined)) ?? [];
		if (!(await isSamePage(page, below))) return false;
		this.repeats = true;
		return true;
	}

	/**
	 * True when the gateway has chats even on a page that no account reaches, and the page is the end. Where
	 * nothing has moved so far it is, as the top is read again.
	 */
	private async isRepeatedFarBeyond(read: PageRead): Promise<boolean> {
		// A gateway that refuses such a page does heed `page`.
		const beyond = await this.fetchPage(FAR_BEYOND).catch((): Page => []);
		this.repeats = beyond.length > 0;
		if (!this.repeats) return false;
		return !read.hasMoved || this.excess(read) > 0 || (await isSamePage(read.page, beyond));
	}
}
