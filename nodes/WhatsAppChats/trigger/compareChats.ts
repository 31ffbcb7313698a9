import { LargeMap } from '../eventLoop/largeMap';
import { forEachInSlices, mapInSlices } from '../eventLoop/slices';
import { sortInSlices } from '../eventLoop/sortInSlices';
import type { Mapped } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import {
	HOUR,
	lastMessageTime,
	toKnownChat,
	type KnownChat,
	type TriggerConfig,
} from './chatEvents';
import { chatKeys, type ChatKeys } from './state/chatKeys';
import type { ChatUpdate, KnownChats } from './state/knownChats';

/** A chat of a snapshot with its keys. */
export type KeyedChat = { mapped: Mapped<Chat>; keys: ChatKeys };

/** A chat of a snapshot, and what is known of it before and after. */
export type ComparedChat = ChatUpdate &
	KeyedChat & {
		/** Null where the chat was not known. */
		before: KnownChat | null;
	};

const DAY = 24 * HOUR;

/** Adds the keys. Leaves out chats without an id, which can't be recognized at the next poll. */
export async function withKeys(chats: ReadonlyArray<Mapped<Chat>>): Promise<KeyedChat[]> {
	const keyedChats: KeyedChat[] = [];
	await forEachInSlices(chats, (mapped) => {
		const keys = chatKeys(mapped.item);
		if (keys) keyedChats.push({ mapped, keys });
	});
	return keyedChats;
}

/**
 * Compares the chats of a snapshot with the known ones. Of two with one key the newer counts, or the one
 * with more unread messages.
 * @param known with the LIDs of these chats linked
 * @param now milliseconds since 1970
 * @returns the chat with the oldest last message first
 */
export async function compareChats(
	chats: readonly KeyedChat[],
	known: KnownChats,
	config: TriggerConfig,
	now: number,
): Promise<ComparedChat[]> {
	const byKey = new LargeMap<string, ComparedChat>();
	await forEachInSlices(chats, ({ mapped, keys }) => {
		const before = withoutClockError(known.find(keys), mapped.item, now);
		const after = toKnownChat(mapped.item, before, config, now);
		const compared = { mapped, keys, key: known.keyFor(keys), before, after };
		const sameKey = byKey.get(compared.key);
		if (!sameKey || isNewer(mapped.item, sameKey.mapped.item)) byKey.set(compared.key, compared);
	});
	// Gateways list the newest first, also within one second.
	const oldestFirst = (await mapInSlices(byKey.values(), (chat) => chat)).reverse();
	return await sortInSlices(
		oldestFirst,
		(one, other) => lastMessageTime(one.after) - lastMessageTime(other.after),
	);
}

/**
 * Makes unknown chats that are not new count as known: those whose last message is more than a day
 * older than the newest. A phone that was just linked fills its list little by little, and a chat of
 * long ago can return to it.
 * @param newest milliseconds since 1970; -Infinity where no chat is known
 */
export async function markReturnedAsKnown(
	chats: readonly ComparedChat[],
	newest: number,
): Promise<ComparedChat[]> {
	return await mapInSlices(chats, (chat) => {
		const time = chat.after.lastMessageAt;
		const isReturned = chat.before === null && time !== null && time < newest - DAY;
		return isReturned ? { ...chat, before: chat.after } : chat;
	});
}

/** Gives the time of the newest known message that is not far ahead of the clock; -Infinity without any. */
export function newestPlausibleTime(known: KnownChats, now: number): number {
	return known.newestMessageTime(now + DAY) ?? -Infinity;
}

/** Drops a time far ahead of the clock, once the list corrects it: it would hide all messages to come. */
function withoutClockError(before: KnownChat | null, chat: Chat, now: number): KnownChat | null {
	const known = before?.lastMessageAt ?? null;
	const isError = known !== null && known > now + DAY && listedTime(chat) < known;
	return before && isError ? { ...before, lastMessageAt: null } : before;
}

function isNewer(one: Chat, other: Chat): boolean {
	const difference = listedTime(one) - listedTime(other);
	return difference === 0 ? (one.unreadCount ?? 0) > (other.unreadCount ?? 0) : difference > 0;
}

function listedTime({ lastMessageAt }: Chat): number {
	return lastMessageAt === null ? 0 : Date.parse(lastMessageAt);
}
