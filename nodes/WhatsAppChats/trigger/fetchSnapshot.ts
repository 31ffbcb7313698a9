import { findIndexInSlices, forEachInSlices } from '../eventLoop/slices';
import { readChatList, withProgress } from '../paging/readChatList';
import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { newestOf } from './compareChats';
import { countsUnread, HOUR, type TriggerConfig } from './chatEvents';
import { keysOf, type KnownChats } from './state/knownChats';
import type { LastReading } from './state/latestReadings';
import type { PollState } from './state/pollState';
import type { PollSettings } from './pollSettings';

/** The chats that were read, and if these are all, whether they came newest first. */
export type Snapshot = {
	chats: ReadonlyArray<Mapped<Chat>>;
	isAll: boolean;
	isNewestFirst: boolean;
};

/** So many chats are looked at where all that is new can be expected among them. */
const FIRST_LOOK = 100;

/** How often the whole list is read where its first page is enough otherwise. */
const READ_ALL_EVERY = { polls: 5, milliseconds: 900_000 };

/**
 * Reads the first page where it tells all that is new, else all pages.
 * @param last null where nothing is known of how the list came
 */
export async function fetchSnapshot(
	settings: PollSettings,
	memory: PollState | null,
	last: LastReading | null,
	now: number,
): Promise<Snapshot> {
	if (!memory || !last || needsAll(memory, last, settings.watch, now))
		return await fetchAll(settings);
	const chats = await settings.gateway.readChatPage(settings.connection, 1, FIRST_LOOK);
	const newest = newestOf(memory.known, now);
	const page = await dated(chats);
	const isEnough = (await isNewestFirst(page)) && endsOnKnownChat(page, memory.known, newest);
	return isEnough ? { chats, isAll: false, isNewestFirst: true } : await fetchAll(settings);
}

/** @throws GatewayError where a page fails: what the pages before it told is not used */
export async function fetchAll({ gateway, connection, wanted }: PollSettings): Promise<Snapshot> {
	const read = await readChatList(gateway, connection, wanted);
	const failure = withProgress(read);
	if (failure) throw failure;
	const { chats } = read;
	return { chats, isAll: true, isNewestFirst: await isNewestFirst(await dated(chats)) };
}

/**
 * Whether what happened may stand anywhere in the list: a chat that is read by its owner, whose unread
 * messages are counted, or that became inactive since all were looked at, keeps its place.
 */
function needsAll(
	memory: PollState,
	last: LastReading,
	watch: TriggerConfig,
	now: number,
): boolean {
	const { allReadAt, pollsSince, isNewestFirst: wasNewestFirst } = last;
	const isDue =
		pollsSince + 1 >= READ_ALL_EVERY.polls || now - allReadAt >= READ_ALL_EVERY.milliseconds;
	const hasOtherHours = memory.inactiveHours !== watch.inactiveHours;
	if (!wasNewestFirst || isDue || hasOtherHours || countsUnread(watch)) return true;
	const silence = (watch.inactiveHours ?? Infinity) * HOUR;
	return memory.known.some(({ lastMessageAt, isInactive }) => {
		const silentAt = (lastMessageAt ?? Infinity) + silence;
		return !isInactive && silentAt <= now && silentAt > allReadAt;
	});
}

type DatedChat = { chat: Chat; time: number };

/** A pinned chat stands above all others, and one without a time stands anywhere. */
async function dated(chats: ReadonlyArray<Mapped<Chat>>): Promise<DatedChat[]> {
	const datedChats: DatedChat[] = [];
	await forEachInSlices(chats, ({ item: chat }) => {
		if (chat.lastMessageAt === null || chat.isPinned === true) return;
		datedChats.push({ chat, time: Date.parse(chat.lastMessageAt) });
	});
	return datedChats;
}

async function isNewestFirst(chats: readonly DatedChat[]): Promise<boolean> {
	const outOfOrder = await findIndexInSlices(
		chats,
		({ time }, at) => time > (chats[at - 1]?.time ?? Infinity),
	);
	return outOfOrder === -1;
}

/**
 * Whether the last chat of a page is as it was, and older than the newest that was known: one that got
 * a message in the very second of the last poll may stand on either side of its equals.
 */
function endsOnKnownChat(chats: readonly DatedChat[], known: KnownChats, newest: number): boolean {
	const last = chats.at(-1);
	const keys = last && keysOf(last.chat);
	const before = keys && known.find(keys);
	return (
		!!before &&
		before.lastMessageAt === last.time &&
		before.unreadCount === last.chat.unreadCount &&
		last.time < newest
	);
}
