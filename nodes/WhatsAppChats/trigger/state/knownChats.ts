import { createHash } from 'node:crypto';
import { LargeMap } from '../../eventLoop/largeMap';
import {
	filterInSlices,
	findIndexInSlices,
	forEachInSlices,
	mapInSlices,
	Slice,
} from '../../eventLoop/slices';
import { sortInSlices } from '../../eventLoop/sortInSlices';
import type { Chat } from '../../whatsapp/items';
import type { KnownChat } from '../chatEvents';

/** So many take about four megabytes, and twice that where each tells a LID beside its number. */
export const MAX_KNOWN = 200_000;

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

/** So much text is hashed at once. */
const HASHED_AT_ONCE = 100_000;

/** As `keyOf`, of all the texts behind each other, in slices. */
export async function keyOfLong(texts: readonly string[]): Promise<string> {
	const hash = createHash('sha256');
	const slice = new Slice();
	for (const text of texts) {
		for (let at = 0; at < text.length; at += HASHED_AT_ONCE) {
			if (slice.isOver) await slice.next();
			hash.update(text.slice(at, at + HASHED_AT_ONCE));
		}
	}
	return hash.digest('base64url').slice(0, KEY_LENGTH);
}

/** @returns null for a chat without an id, which can't be known again */
export function keysOf({ id, lid }: Chat): ChatKeys | null {
	if (id === null) return null;
	return { own: keyOf(id), lid: lid === null || lid === id ? null : keyOf(lid) };
}

/** What is remembered, by keys; `lids` leads from the LID of a person to the key of the number. */
export type KnownByKey = {
	chats: LargeMap<string, KnownChat>;
	lids: LargeMap<string, string>;
};

/** A chat as it is now, under its key as `keyOf` gives it. */
export type ChatNow = { key: string; after: KnownChat };

/**
 * What is remembered of the chats of an account, also of those that have left the list. WhatsApp goes
 * over from numbers to LIDs, so that a person who was seen with both is known by either.
 */
export class KnownChats {
	constructor(readonly byKey: KnownByKey = { chats: new LargeMap(), lids: new LargeMap() }) {}

	get size(): number {
		return this.byKey.chats.size;
	}

	/**
	 * The same, where these chats tell which LID belongs to which number: what was known of a person by
	 * the LID is known by the number from here on.
	 */
	async linkedBy(seen: readonly ChatKeys[]): Promise<KnownChats> {
		const isLinked = await findIndexInSlices(seen, ({ lid }) => lid !== null);
		if (isLinked === -1) return this;
		const chats = await toMap(this.byKey.chats);
		const lids = await toMap(this.byKey.lids);
		await forEachInSlices(seen, ({ own, lid }) => {
			if (lid === null) return;
			lids.set(lid, own);
			const hidden = chats.get(lid);
			if (hidden === undefined) return;
			const known = chats.get(own);
			if (known === undefined || lastMessageTime(known) < lastMessageTime(hidden))
				chats.set(own, hidden);
			chats.delete(lid);
		});
		return new KnownChats({ chats, lids: lids.size > MAX_KNOWN ? await lastOf(lids) : lids });
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
	async map(change: (chat: KnownChat) => KnownChat): Promise<KnownChats> {
		const chats = new LargeMap<string, KnownChat>();
		await forEachInSlices(this.byKey.chats, ([key, chat]) => chats.set(key, change(chat)));
		return new KnownChats({ chats, lids: this.byKey.lids });
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
	async with(seen: readonly ChatNow[]): Promise<KnownChats> {
		const { lids } = this.byKey;
		const chats = await toMap(this.byKey.chats);
		await forEachInSlices(seen, ({ key, after }) => chats.set(key, after));
		const isTooMany = chats.size > MAX_KNOWN;
		return new KnownChats(isTooMany ? await latestOf({ chats, lids }) : { chats, lids });
	}
}

function lastMessageTime({ lastMessageAt }: KnownChat): number {
	return lastMessageAt ?? 0;
}

async function toMap<Key, Value>(entries: Iterable<[Key, Value]>): Promise<LargeMap<Key, Value>> {
	const map = new LargeMap<Key, Value>();
	await forEachInSlices(entries, ([key, value]) => map.set(key, value));
	return map;
}

/** A gateway that gives a person another LID each time can't fill n8n's database. */
async function lastOf(lids: LargeMap<string, string>): Promise<LargeMap<string, string>> {
	const last = new LargeMap<string, string>();
	const leftOut = lids.size - MAX_KNOWN;
	await forEachInSlices(lids, ([lid, own], index) => {
		if (index >= leftOut) last.set(lid, own);
	});
	return last;
}

/** What never told a time would count as new at each poll, so it stays. */
async function latestOf({ chats: all, lids }: KnownByKey): Promise<KnownByKey> {
	const time = ({ lastMessageAt }: KnownChat) => lastMessageAt ?? Number.MAX_SAFE_INTEGER;
	const entries = await mapInSlices(all, (entry) => entry);
	const latestFirst = await sortInSlices(entries, ([, one], [, other]) => time(other) - time(one));
	const chats = await toMap(latestFirst.slice(0, MAX_KNOWN));
	const told = await filterInSlices(lids, ([, own]) => chats.has(own));
	return { chats, lids: await toMap(told) };
}
