import { findIndexInSlices, forEachInSlices } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import { missingError, readChatList, withProgress } from '../paging/readChatList';
import type { Chat } from '../whatsapp/items';
import { countsUnread, HOUR, type TriggerConfig } from './chatEvents';
import { newestPlausibleTime } from './compareChats';
import type { PollSettings } from './pollSettings';
import { chatKeys } from './state/chatKeys';
import type { KnownChats } from './state/knownChats';
import type { FetchHistory } from './state/pollRegistry';
import type { PollState, TriggerState } from './state/pollState';

/** The chats of an account as a gateway returned them. */
export type Snapshot = {
	chats: ReadonlyArray<Mapped<Chat>>;
	/** True when these are all chats, not only the first page. */
	isAll: boolean;
	/** True when they came newest first. */
	isNewestFirst: boolean;
};

/** So many chats are enough where everything new can be expected on the first page. */
const MAX_FIRST_PAGE_SIZE = 100;

/** How often all pages are fetched where the first page is enough otherwise. */
const FETCH_ALL_EVERY = { polls: 5, milliseconds: 900_000 };

/**
 * Fetches the first page where everything new stands on it, else all pages.
 * @param now milliseconds since 1970
 * @throws GatewayError
 */
export async function fetchSnapshot(
	settings: PollSettings,
	{ saved, history }: TriggerState,
	now: number,
): Promise<Snapshot> {
	if (!saved || !history || needsAll(saved, history, settings.config, now))
		return await fetchAll(settings);
	const pageSize = Math.min(settings.wanted.pageSize ?? Infinity, MAX_FIRST_PAGE_SIZE);
	const chats = await settings.gateway.readChatPage(settings.connection, 1, pageSize);
	const newest = newestPlausibleTime(saved.known, now);
	const page = await withTimes(chats);
	const isEnough = (await isNewestFirst(page)) && endsOnKnownChat(page, saved.known, newest);
	return isEnough ? { chats, isAll: false, isNewestFirst: true } : await fetchAll(settings);
}

/**
 * Fetches all pages. Chats that the gateway doesn't return are counted in n8n's log alone: what happened to them
 * is found by a later poll.
 * @throws GatewayError where a page fails; the pages before it are not used
 */
export async function fetchAll(settings: PollSettings): Promise<Snapshot> {
	const { gateway, connection, wanted, logger } = settings;
	const read = await readChatList(gateway, connection, wanted);
	const failure = withProgress(read);
	if (failure) throw failure;
	const incomplete = missingError(gateway.title, read);
	if (incomplete)
		logger.warn(`WhatsApp Chats Trigger: ${incomplete.message}. The next poll looks again.`);
	const { chats } = read;
	return { chats, isAll: true, isNewestFirst: await isNewestFirst(await withTimes(chats)) };
}

/**
 * True when an event may stand anywhere in the list: a chat keeps its place when it is read, which counts
 * for the number of unread messages, and when it becomes inactive.
 */
function needsAll(
	saved: PollState,
	history: FetchHistory,
	config: TriggerConfig,
	now: number,
): boolean {
	const { allFetchedAt, pollsSince, isNewestFirst: wasNewestFirst } = history;
	const isDue =
		pollsSince + 1 >= FETCH_ALL_EVERY.polls || now - allFetchedAt >= FETCH_ALL_EVERY.milliseconds;
	const hasOtherHours = saved.inactiveHours !== config.inactiveHours;
	if (!wasNewestFirst || isDue || hasOtherHours || countsUnread(config)) return true;
	const inactiveAfter = (config.inactiveHours ?? Infinity) * HOUR;
	return saved.known.some(({ lastMessageAt, isInactive }) => {
		const inactiveAt = (lastMessageAt ?? Infinity) + inactiveAfter;
		return !isInactive && inactiveAt <= now && inactiveAt > allFetchedAt;
	});
}

type TimedChat = { chat: Chat; time: number };

/** Leaves out pinned chats, which stand above all others, and those without a time, which stand anywhere. */
async function withTimes(chats: ReadonlyArray<Mapped<Chat>>): Promise<TimedChat[]> {
	const timedChats: TimedChat[] = [];
	await forEachInSlices(chats, ({ item: chat }) => {
		if (chat.lastMessageAt === null || chat.isPinned === true) return;
		timedChats.push({ chat, time: Date.parse(chat.lastMessageAt) });
	});
	return timedChats;
}

async function isNewestFirst(chats: readonly TimedChat[]): Promise<boolean> {
	const outOfOrder = await findIndexInSlices(
		chats,
		({ time }, at) => time > (chats[at - 1]?.time ?? Infinity),
	);
	return outOfOrder === -1;
}

/**
 * True when the last chat of a page has not changed, and is older than the newest known: one with a
 * message in the same second may stand on either side of it.
 */
function endsOnKnownChat(chats: readonly TimedChat[], known: KnownChats, newest: number): boolean {
	const last = chats.at(-1);
	const keys = last && chatKeys(last.chat);
	const before = keys && known.find(keys);
	return (
		!!before &&
		before.lastMessageAt === last.time &&
		before.unreadCount === last.chat.unreadCount &&
		last.time < newest
	);
}
