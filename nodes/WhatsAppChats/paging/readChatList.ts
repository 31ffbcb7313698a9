import { mapInSlices } from '../eventLoop/slices';
import { GatewayError } from '../gateways/gatewayError';
import type { Connection, Gateway, Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { ChatListReader } from './chatListReader';
import type { ReadNotes, ReadPlan } from './page';

/** As `ReadPlan`, with as many pages at once as the person wants, and what is kept. */
export type ChatsWanted = Omit<ReadPlan, 'concurrency'> & {
	pagesAtOnce: number;
	/** Whether the gateway's own object is wanted as well; if not, its memory is given back. */
	withResponse: boolean;
};

/** How many pages are asked for at once where the person did not say. */
export const DEFAULT_PAGES_AT_ONCE = 4;

/** What was read, how the gateway behaved meanwhile, and what ended the reading too early, if anything. */
export type ChatsRead = {
	chats: ReadonlyArray<Mapped<Chat>>;
	notes: ReadNotes;
	failure: GatewayError | null;
};

/** Reads an account's chats as `ChatListReader` does; what a failing page leaves is given with its error. */
export async function readChatList(
	gateway: Gateway,
	connection: Connection,
	{ pagesAtOnce, withResponse, ...plan }: ChatsWanted,
): Promise<ChatsRead> {
	const readPage = async (page: number, pageSize: number) => {
		const readings = await gateway.readChatPage(connection, page, pageSize);
		return withResponse ? readings : await mapInSlices(readings, withoutResponse);
	};
	const concurrency = () => connection.concurrency(pagesAtOnce);
	const pages = new ChatListReader(readPage, { ...plan, concurrency });
	const failure = await pages.read().then(
		() => null,
		(error: unknown) => {
			if (error instanceof GatewayError) return error;
			throw error;
		},
	);
	return { chats: await pages.chats(), notes: pages.notes, failure };
}

const NO_RESPONSE = {};

/** Chats without an id are told apart by what the gateway says of them. */
function withoutResponse(reading: Mapped<Chat>): Mapped<Chat> {
	return reading.item.id === null ? reading : { item: reading.item, response: NO_RESPONSE };
}

/** The failure, with how far the reading had come. */
export function withProgress({ chats, notes, failure }: ChatsRead): GatewayError | null {
	if (!failure || notes.pages === 0) return failure;
	const pages = notes.pages === 1 ? '1 page' : `${notes.pages} pages`;
	return failure.adding({ message: ` (${chats.length} chats on ${pages} had been read)` });
}
