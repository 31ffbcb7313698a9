import { GatewayError } from '../gateways/gatewayError';
import type { Connection, Gateway, Reading } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { ChatPages, type ReadNotes } from './pages';

/** How many chats are wanted at most (Infinity for all), and how they are asked for. */
export type ChatsWanted = { limit: number; pageSize: number; pagesAtOnce: number };

/** How chats are asked for where the person did not say. */
export const DEFAULT_READING = { pageSize: 100, pagesAtOnce: 4 };

/** What was read, how the gateway behaved meanwhile, and what ended the reading too early, if anything. */
export type ChatsRead = {
	chats: ReadonlyArray<Reading<Chat>>;
	notes: ReadNotes;
	failure: GatewayError | null;
};

/** Reads an account's chats as `ChatPages` tells; what a failing page leaves is given with its error. */
export async function readChats(
	gateway: Gateway,
	connection: Connection,
	{ pagesAtOnce, ...plan }: ChatsWanted,
): Promise<ChatsRead> {
	const pages = new ChatPages(
		async (page, pageSize) => await gateway.readChatPage(connection, page, pageSize),
		{ ...plan, pagesAtOnce: () => connection.atOnce(pagesAtOnce) },
	);
	const failure = await pages.read().then(
		() => null,
		(error: unknown) => {
			if (error instanceof GatewayError) return error;
			throw error;
		},
	);
	return { chats: pages.chats(), notes: pages.notes, failure };
}

/** The failure, with how far the reading had come. */
export function withProgress({ chats, notes, failure }: ChatsRead): GatewayError | null {
	if (!failure || notes.pages === 0) return failure;
	const pages = notes.pages === 1 ? '1 page' : `${notes.pages} pages`;
	return failure.adding({ message: ` (${chats.length} chats on ${pages} had been read)` });
}
