import type { Mapped, PageSizes, RequestOptions } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';

/** The chats of one page, in the gateway's order. */
export type Page = ReadonlyArray<Mapped<Chat>>;

/** Requests one page of chats from a gateway; the first is page 1, past the end a page is empty. */
export type ReadPage = (page: number, pageSize: number, options?: RequestOptions) => Promise<Page>;

/** Which chats to read, and how to request them. */
export type ReadPlan = {
	/**
	 * Reading ends once so many chats match (Infinity for all); what else their pages hold is returned too.
	 */
	limit: number;
	/** True for a chat that counts towards the limit; every chat counts where it is left out. */
	matches?: (chat: Chat) => boolean;
	pageSize: number;
	/** True where each chat is listed once, and a page that is shorter than requested is the last. */
	isExact?: boolean;
	/** How many pages may be requested at once. */
	concurrency: () => number;
	pageSizes: PageSizes;
	/** True to read a list of few pages twice: a chat that vanishes can hide another from a single reading. */
	confirm?: boolean;
};

/** How the gateway behaved while the list was read, for the person who runs the workflow. */
export type ReadSummary = {
	/** How many pages held a chat. */
	pages: number;
	/** The size to which the gateway cut pages down without saying so, else null. */
	cappedAt: number | null;
	/** True when the gateway returns its first page whatever page is requested. */
	ignoresPage: boolean;
	/** True when new messages came in while the list was read. */
	hasMoved: boolean;
	/** How often the list was read from its first page to its end. */
	passes: number;
	/** True when a later pass showed chats that an earlier one had not, though nothing had moved. */
	isReordered: boolean;
	/** How many chats of the list were not shown, however often it was read. */
	missing: number;
};

/** The summary of a list of which nothing has been read yet. */
export function newSummary(): ReadSummary {
	return {
		pages: 0,
		cappedAt: null,
		ignoresPage: false,
		hasMoved: false,
		passes: 1,
		isReordered: false,
		missing: 0,
	};
}
