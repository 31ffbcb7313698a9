import { mapInSlices } from '../eventLoop/slices';
import type { Connection, Gateway, Mapped, RequestOptions } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';
import type { Chat } from '../whatsapp/items';
import { ChatListReader } from './chatListReader';
import type { ReadPage, ReadPlan, ReadSummary } from './page';
import { SMALL_PAGE, USUAL_PAGE } from './pageSize';

/** Which chats to read, as in `ReadPlan`, with the person's own number of pages at once. */
export type ChatsWanted = Omit<ReadPlan, 'concurrency' | 'isExact' | 'pageSize' | 'pageSizes'> & {
	/** Null for what is usual on the gateway. */
	pageSize: number | null;
	pagesAtOnce: number;
	/** True to keep the gateway's own object of each chat as well; if not, its memory is freed. */
	withResponse: boolean;
};

/** How many pages are asked for at once where the person did not say. */
export const DEFAULT_PAGES_AT_ONCE = 4;

/** The chats that were read, how the gateway behaved, and the error that ended reading early, if any. */
export type ChatsRead = {
	chats: ReadonlyArray<Mapped<Chat>>;
	summary: ReadSummary;
	failure: GatewayError | null;
	/** False when reading ended at the limit, and there may be more chats. */
	isWhole: boolean;
};

/** Reads an account's chats with `ChatListReader`; when a page fails, returns what was read with its error. */
export async function readChatList(
	gateway: Gateway,
	connection: Connection,
	{ pageSize, pagesAtOnce, withResponse, ...plan }: ChatsWanted,
): Promise<ChatsRead> {
	const { supports, pages } = gateway;
	const readPage: ReadPage = async (page, size, options) => {
		const chats = await gateway.readChatPage(withOptions(connection, options), page, size);
		return withResponse ? chats : await mapInSlices(chats, withoutResponse);
	};
	const concurrency = () => connection.concurrency(pagesAtOnce);
	const reader = new ChatListReader(readPage, {
		...plan,
		pageSize: supports.pages ? (pageSize ?? pages?.usualSize ?? USUAL_PAGE) : SMALL_PAGE,
		isExact: pages?.isExact === true,
		pageSizes: connection.pageSizes,
		concurrency,
	});
	const failure = await reader.read().then(
		() => null,
		(error: unknown) => {
			if (error instanceof GatewayError) return error;
			throw error;
		},
	);
	const { summary, isAtLimit } = reader;
	return { chats: await reader.chats(), summary, failure, isWhole: !isAtLimit };
}

/** Returns the same connection, with requests that are sent in this way. */
function withOptions(connection: Connection, options: RequestOptions | undefined): Connection {
	return { ...connection, request: (request) => connection.request(request, options) };
}

const NO_RESPONSE = {};

/** Frees the gateway's own object, except for a chat without an id, which only that object distinguishes. */
function withoutResponse(chat: Mapped<Chat>): Mapped<Chat> {
	return chat.item.id === null ? chat : { item: chat.item, response: NO_RESPONSE };
}

/**
 * Returns the error for a list of which chats are missing: the gateway returned others in their places
 * however often it was read. Null where none is missing.
 */
export function missingError(title: string, { chats, summary }: ChatsRead): GatewayError | null {
	if (summary.missing === 0) return null;
	const { missing, passes } = summary;
	const all = chats.length + missing;
	return new GatewayError(
		`${title} did not return ${missing} of ${all} chats, although its list was read ${passes} times`,
		"Its list changes its order from page to page. Run again at a quieter time, raise 'Page Size', or set 'When a Page Fails' to 'Return What Was Read' to get the other chats.",
	);
}

/** Returns the error that ended reading early, with how many chats had been read by then. */
export function withProgress({ chats, summary, failure }: ChatsRead): GatewayError | null {
	if (!failure || summary.pages === 0) return failure;
	const pages = summary.pages === 1 ? '1 page' : `${summary.pages} pages`;
	return failure.adding({ message: ` (${chats.length} chats on ${pages} had been read)` });
}
