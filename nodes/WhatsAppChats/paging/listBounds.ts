import { GatewayError } from '../gateways/gatewayError';

/** How often a list is read again at most where chats are still missing. */
export const MAX_PASSES = 20;

/** More chats than any account has: a list with as many does not end. */
const MAX_CHATS = 1_000_000;

/** More pages than any account has, however small they are. */
const MAX_PAGES = 100_000;

/** How often each page of a list that moves may be requested. */
const MAX_REQUESTS_PER_PAGE = 2 * MAX_PASSES;

/** How many requests are allowed on top of that, so that short lists have enough too. */
const SPARE_REQUESTS = 2_500;

/** How far a list has been read. */
export type Extent = {
	chats: number;
	/** How many pages held a chat that was new. */
	pages: number;
	/** How many pages were requested, each time counted. */
	requests: number;
};

/** True when a list has gone on for longer than any list that ends. */
export function isEndless({ chats, pages, requests }: Extent): boolean {
	const maxRequests = Math.min(MAX_PAGES, SPARE_REQUESTS + MAX_REQUESTS_PER_PAGE * pages);
	return chats >= MAX_CHATS || requests >= maxRequests;
}

/** The error for a list that goes on for longer than any list that ends. */
export function endlessListError({ chats, requests }: Extent): GatewayError {
	return new GatewayError(
		`The list of chats does not end: ${chats} chats came on ${requests} pages, and still more`,
		"Set a 'Limit' if you need only the first chats, and tell the gateway's support that its list has no end.",
	);
}
