import { createHash } from 'node:crypto';
import type { Chat } from '../whatsapp/items';
import type { KnownChat } from './chatEvents';

/** So many take about four megabytes, and twice that where each tells a LID beside its number. */
export const MOST_KNOWN = 200_000;

/** 60 bits: among 200,000 chats two share a key once in fifty million accounts. */
export const KEY_LENGTH = 10;

/** Under what a chat is remembered: itself, and the LID beside its number where it tells one. */
export type ChatKeys = { own: string; lid: string | null };

/**
 * A text as a short key, that tells nobody's number and is of one length, whatever a gateway sends.
 */
export function keyOf(text: string): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, KEY_LENGTH);
}

/** @returns null for a chat without an id, which can't be known again */
export function keysOf({ id, lid }: Chat): ChatKeys | null {
	if (id === null) return null;
	return { own: keyOf(id), lid: lid === null || lid === id ? null : keyOf(lid) };
}

/** What is remembered, by keys; `lids` leads from the LID of a chat to the chat's own key. */
export type KnownByKey = { chats: Map<string, KnownChat>; lids: Map<string, string> };

/**
 * What is remembered of the chats of an account, also of those that have left the list. WhatsApp goes
 * over from numbers to LIDs, so that a chat known by one is found by the other.
 */
export class KnownChats {
	constructor(readonly byKey: KnownByKey = { chats: new Map(), lids: new Map() }) {}

	get size(): number {
		return this.byKey.chats.size;
	}

	find({ own, lid }: ChatKeys): KnownChat | null {
		const { chats, lids } = this.byKey;
		const beforeItsLid = lids.get(own) ?? '';
		return chats.get(own) ?? chats.get(beforeItsLid) ?? chats.get(lid ?? '') ?? null;
	}

	/** Whether one of the chats is as the test asks. */
	some(test: (chat: KnownChat) => boolean): boolean {
		for (const chat of this.byKey.chats.values()) if (test(chat)) return true;
		return false;
	}

	/**
	 * The latest message of all, in milliseconds since 1970; null where none is known.
	 * @param latest what lies after it is a clock gone wrong, and not looked at
	 */
	newest(latest = Infinity): number | null {
		let newest = -Infinity;
		for (const { lastMessageAt } of this.byKey.chats.values()) {
			if (lastMessageAt !== null && lastMessageAt <= latest)
				newest = Math.max(newest, lastMessageAt);
		}
		return newest === -Infinity ? null : newest;
	}

	/**
	 * With these chats as they are now. Of too many, those are forgotten that were silent the longest.
	 */
	with(seen: ReadonlyArray<{ keys: ChatKeys; after: KnownChat }>): KnownChats {
		const chats = new Map(this.byKey.chats);
		const lids = new Map(this.byKey.lids);
		for (const { keys } of seen) {
			if (keys.lid === null) continue;
			lids.set(keys.lid, keys.own);
			// Known by its LID alone so far: from here on it is known by its number.
			if (!this.byKey.chats.has(keys.own)) chats.delete(keys.lid);
		}
		for (const { keys, after } of seen) chats.set(keys.own, after);
		return new KnownChats(chats.size > MOST_KNOWN ? latestOf({ chats, lids }) : { chats, lids });
	}
}

/** What never told a time would count as new at each poll, so it stays. */
function latestOf({ chats: all, lids }: KnownByKey): KnownByKey {
	const time = ({ lastMessageAt }: KnownChat) => lastMessageAt ?? Number.MAX_SAFE_INTEGER;
	const latestFirst = [...all].sort(([, one], [, other]) => time(other) - time(one));
	const chats = new Map(latestFirst.slice(0, MOST_KNOWN));
	return { chats, lids: new Map([...lids].filter(([, own]) => chats.has(own))) };
}
