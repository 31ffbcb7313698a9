import type { Connection, Gateway, Reading } from '../gateways/gateway';
import { readChats, withProgress, type ChatsWanted } from '../http/readChats';
import type { Chat } from '../whatsapp/items';
import { keysOf, type KnownChats } from './knownChats';

/** The chats that were read, and if these are all, whether they came newest first. */
export type News = {
	chats: ReadonlyArray<Reading<Chat>>;
	isAll: boolean;
	isNewestFirst: boolean;
};

/** So many chats are looked at where all that is new can be expected among them. */
const FIRST_LOOK = 100;

/**
 * Reads the first page, and if it ends on a chat that is as it was, that page alone. To be used only
 * where the list came newest first: what changed then stands above what did not.
 */
export async function readFirstPage(
	gateway: Gateway,
	connection: Connection,
	known: KnownChats,
): Promise<News | null> {
	const chats = await gateway.readChatPage(connection, 1, FIRST_LOOK);
	const isEnough = isNewestFirst(chats) && endsOnOldGround(chats, known);
	return isEnough ? { chats, isAll: false, isNewestFirst: true } : null;
}

/** @throws GatewayError where a page fails: what the pages before it told is not used */
export async function readAll(
	gateway: Gateway,
	connection: Connection,
	wanted: ChatsWanted,
): Promise<News> {
	const read = await readChats(gateway, connection, wanted);
	const failure = withProgress(read);
	if (failure) throw failure;
	return { chats: read.chats, isAll: true, isNewestFirst: isNewestFirst(read.chats) };
}

/** A pinned chat stands above all others, and one without a time stands anywhere. */
function dated(chats: ReadonlyArray<Reading<Chat>>): Array<{ chat: Chat; time: number }> {
	return chats.flatMap(({ item: chat }) =>
		chat.lastMessageAt === null || chat.isPinned === true
			? []
			: [{ chat, time: Date.parse(chat.lastMessageAt) }],
	);
}

function isNewestFirst(chats: ReadonlyArray<Reading<Chat>>): boolean {
	const times = dated(chats).map(({ time }) => time);
	return times.every((time, at) => at === 0 || time <= (times[at - 1] ?? time));
}

/**
 * Whether the last chat of a page is as it was, and older than the newest that was known: one that got
 * a message in the very second of the last poll may stand on either side of its equals.
 */
function endsOnOldGround(chats: ReadonlyArray<Reading<Chat>>, known: KnownChats): boolean {
	const last = dated(chats).at(-1);
	const keys = last && keysOf(last.chat);
	const before = keys && known.find(keys);
	return (
		!!before &&
		before.lastMessageAt === last.time &&
		before.unreadCount === last.chat.unreadCount &&
		last.time < (known.newest() ?? -Infinity)
	);
}
