import type { Reading } from '../gateways/gateway';
import type { Chat } from '../whatsapp/items';
import { lookAt, type KnownChat, type Watch } from './chatEvents';
import { keysOf, type ChatKeys, type KnownChats } from './knownChats';
import type { Memory } from './memory';

/** A chat that was read, and what was and is to be remembered of it. */
export type SeenChat = {
	reading: Reading<Chat>;
	keys: ChatKeys;
	/** Null for a chat that was not known. */
	before: KnownChat | null;
	after: KnownChat;
};

const DAY = 86_400_000;

/**
 * The chats that were read beside what is remembered of them, the one with the oldest message first.
 * Chats without an id are left out: they can't be known again.
 * @param memory null where all of them are there to be remembered and nothing has happened yet
 * @param now milliseconds since 1970
 */
export function compare(
	chats: ReadonlyArray<Reading<Chat>>,
	memory: Memory | null,
	watch: Watch,
	now: number,
): SeenChat[] {
	const byKey = new Map<string, SeenChat>();
	for (const reading of chats) {
		const keys = keysOf(reading.item);
		if (keys === null) continue;
		const before = memory && remembered(memory, keys, watch);
		const after = lookAt(reading.item, before, watch, now);
		const twin = byKey.get(keys.own);
		if (!twin || timeOf(twin) < timeOf({ after })) {
			byKey.set(keys.own, { reading, keys, before, after });
		}
	}
	const seen = [...byKey.values()].sort((one, other) => timeOf(one) - timeOf(other));
	return memory ? withReturned(seen, memory.known, now) : seen;
}

/** Where other hours are asked for, the chats that are inactive by them already count as told. */
function remembered({ known, inactiveHours }: Memory, keys: ChatKeys, watch: Watch) {
	const before = known.find(keys);
	if (before === null || inactiveHours === watch.inactiveHours) return before;
	return { ...before, isInactive: true };
}

/**
 * A chat that was not known and whose last message is more than a day older than the newest known one
 * has not just begun: a phone that was linked fills its list little by little, and a chat can come back
 * from long ago. It counts as known as it is.
 */
function withReturned(seen: SeenChat[], known: KnownChats, now: number): SeenChat[] {
	const newest = known.newest(now + DAY) ?? -Infinity;
	return seen.map((chat) => {
		const time = chat.after.lastMessageAt;
		const isReturned = chat.before === null && time !== null && time < newest - DAY;
		return isReturned ? { ...chat, before: chat.after } : chat;
	});
}

function timeOf({ after }: Pick<SeenChat, 'after'>): number {
	return after.lastMessageAt ?? 0;
}
