import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';

/** The chats of one page, in the gateway's order. */
export type Page = ReadonlyArray<Mapped<Chat>>;

/** Asks a gateway for one page of chats; the first is page 1, past the end a page is empty. */
export type ReadPage = (page: number, pageSize: number) => Promise<Page>;

/** How many chats are wanted (Infinity for all), and how they are asked for. */
export type ReadPlan = {
	/** The reading ends where so many are there; what else their pages held is given too. */
	limit: number;
	/** Which chats count for the limit; all where it is left out. */
	isWanted?: (chat: Chat) => boolean;
	pageSize: number;
	concurrency: () => number;
};

/** What a person should know of how the gateway behaved while it was read. */
export type ReadNotes = {
	/** Pages that held a chat. */
	pages: number;
	/** The size of a page where the gateway cut it down in silence. */
	cappedAt: number | null;
	/** Whether every page is the first, so that nothing beyond it can be reached. */
	ignoresPage: boolean;
	hasMoved: boolean;
	/** Whether all of the top still moved between any two requests when the reading was given up. */
	didNotSettle: boolean;
};
