import { LargeMap } from '../eventLoop/largeMap';
import { forEachInSlices, mapInSlices } from '../eventLoop/slices';
import { sortInSlices } from '../eventLoop/sortInSlices';
import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { HOUR, lookAt, type KnownChat, type TriggerConfig } from './chatEvents';
import { keysOf, type ChatKeys, type ChatNow, type KnownChats } from './state/knownChats';

/** A chat that was read, and what was and is to be remembered of it. */
export type ComparedChat = ChatNow &
	KeyedChat & {
		/** Null for a chat that was not known. */
		before: KnownChat | null;
	};

const DAY = 24 * HOUR;

/** A chat that was read, and what it can be known by. */
export type KeyedChat = { reading: Mapped<Chat>; keys: ChatKeys };

/** Leaves out chats without an id: they can't be known again. In slices, as all of the trigger's long work. */
export async function withKeys(chats: ReadonlyArray<Mapped<Chat>>): Promise<KeyedChat[]> {
	const keyedChats: KeyedChat[] = [];
	await forEachInSlices(chats, (reading) => {
		const keys = keysOf(reading.item);
		if (keys) keyedChats.push({ reading, keys });
	});
	return keyedChats;
}

/**
 * The chats that were read beside what is remembered of them, the one with the oldest message first.
 * Of two with one key the newer counts, or the one with more unread messages.
 * @param known with the LIDs that these chats tell
 * @param now milliseconds since 1970
 */
export async function compare(
	chats: readonly KeyedChat[],
	known: KnownChats,
	watch: TriggerConfig,
	now: number,
): Promise<ComparedChat[]> {
	const byKey = new LargeMap<string, ComparedChat>();
	await forEachInSlices(chats, ({ reading, keys }) => {
		const before = withoutError(known.find(keys), reading.item, now);
		const after = lookAt(reading.item, before, watch, now);
		const seen = { reading, keys, key: known.keyOf(keys), before, after };
		const twin = byKey.get(seen.key);
		if (!twin || isLatter(reading.item, twin.reading.item)) byKey.set(seen.key, seen);
	});
	// Gateways give the newest first, also within one second.
	const oldestFirst = (await mapInSlices(byKey.values(), (seen) => seen)).reverse();
	return await sortInSlices(
		oldestFirst,
		(one, other) => lastMessageTime(one.after) - lastMessageTime(other.after),
	);
}

/**
 * The chats, where one that was not known counts as known as it is, if its last message is more than a
 * day older than what is newest. It has not just begun: a phone that was linked fills its list little
 * by little, and a chat can come back from long ago.
 * @param newest milliseconds since 1970; -Infinity where nothing is known
 */
export async function withReturned(
	seen: readonly ComparedChat[],
	newest: number,
): Promise<ComparedChat[]> {
	return await mapInSlices(seen, (chat) => {
		const time = chat.after.lastMessageAt;
		const isReturned = chat.before === null && time !== null && time < newest - DAY;
		return isReturned ? { ...chat, before: chat.after } : chat;
	});
}

/** The newest message of all, but for times that no clock can have told yet. */
export function newestOf(known: KnownChats, now: number): number {
	return known.newest(now + DAY) ?? -Infinity;
}

/** A time far ahead of the clock would hide all messages to come, so it is forgotten once it is told otherwise. */
function withoutError(before: KnownChat | null, chat: Chat, now: number): KnownChat | null {
	const known = before?.lastMessageAt ?? null;
	const isError = known !== null && known > now + DAY && readTimeOf(chat) < known;
	return before && isError ? { ...before, lastMessageAt: null } : before;
}

function isLatter(one: Chat, other: Chat): boolean {
	const later = readTimeOf(one) - readTimeOf(other);
	return later === 0 ? (one.unreadCount ?? 0) > (other.unreadCount ?? 0) : later > 0;
}

function readTimeOf({ lastMessageAt }: Chat): number {
	return lastMessageAt === null ? 0 : Date.parse(lastMessageAt);
}

function lastMessageTime({ lastMessageAt }: KnownChat): number {
	return lastMessageAt ?? 0;
}
