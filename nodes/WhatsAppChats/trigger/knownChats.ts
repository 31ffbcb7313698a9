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

/** What is remembered, by keys; `lids` leads from the LID of a person to the key of the number. */
export type KnownByKey = { chats: Map<string, KnownChat>; lids: Map<string, string> };

/** A chat as it is now, under its key as `keyOf` gives it. */
export type ChatNow = { key: string; after: KnownChat };

/**
 * What is remembered of the chats of an account, also of those that have left the list. WhatsApp goes
 * over from numbers to LIDs, so that a person who was seen with both is known by either.
 */
export class KnownChats {
	constructor(readonly byKey: KnownByKey = { chats: new Map(), lids: new Map() }) {}

	get size(): number {
		return this.byKey.chats.size;
	}

	/**
	 * The same, where these chats tell which LID belongs to which number: what was known of a person by
	 * the LID is known by the number from here on.
	 */
	linkedBy(seen: readonly ChatKeys[]): KnownChats {
		if (seen.every(({ lid }) => lid === null)) return this;
		const chats = new Map(this.byKey.chats);
		const lids = new Map(this.byKey.lids);
		for (const { own, lid } of seen) {
			if (lid === null) continue;
			lids.set(lid, own);
			const hidden = chats.get(lid);
			if (hidden === undefined) continue;
			const known = chats.get(own);
			if (known === undefined || timeOf(known) < timeOf(hidden)) chats.set(own, hidden);
			chats.delete(lid);
		}
		return new KnownChats({ chats, lids: lids.size > MOST_KNOWN ? lastOf(lids) : lids });
	}

	/** Under which key a chat is remembered: that of the number, if its LID is known to be one's. */
	keyOf({ own, lid }: ChatKeys): string {
		return lid === null ? (this.byKey.lids.get(own) ?? own) : own;
	}

	find(keys: ChatKeys): KnownChat | null {
		return this.byKey.chats.get(this.keyOf(keys)) ?? null;
	}

	/** Whether one of the chats is as the test asks. */
	some(test: (chat: KnownChat) => boolean): boolean {
		for (const chat of this.byKey.chats.values()) if (test(chat)) return true;
		return false;
	}

	/** With each chat changed. */
	map(change: (chat: KnownChat) => KnownChat): KnownChats {
		const chats = Array.from(this.byKey.chats, ([key, chat]) => [key, change(chat)] as const);
		return new KnownChats({ chats: new Map(chats), lids: this.byKey.lids });
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
	with(seen: readonly ChatNow[]): KnownChats {
		const { lids } = this.byKey;
		const chats = new Map(this.byKey.chats);
		for (const { key, after } of seen) chats.set(key, after);
		return new KnownChats(chats.size > MOST_KNOWN ? latestOf({ chats, lids }) : { chats, lids });
	}
}

function timeOf({ lastMessageAt }: KnownChat): number {
	return lastMessageAt ?? 0;
}

/** A gateway that gives a person another LID each time can't fill n8n's database. */
function lastOf(lids: Map<string, string>): Map<string, string> {
	return new Map([...lids].slice(-MOST_KNOWN));
}

/** What never told a time would count as new at each poll, so it stays. */
function latestOf({ chats: all, lids }: KnownByKey): KnownByKey {
	const time = ({ lastMessageAt }: KnownChat) => lastMessageAt ?? Number.MAX_SAFE_INTEGER;
	const latestFirst = [...all].sort(([, one], [, other]) => time(other) - time(one));
	const chats = new Map(latestFirst.slice(0, MOST_KNOWN));
	return { chats, lids: new Map([...lids].filter(([, own]) => chats.has(own))) };
}
