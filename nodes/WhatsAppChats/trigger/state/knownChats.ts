import { LargeMap } from '../../eventLoop/largeMap';
import {
	filterInSlices,
	findIndexInSlices,
	forEachInSlices,
	mapInSlices,
} from '../../eventLoop/slices';
import { sortInSlices } from '../../eventLoop/sortInSlices';
import { lastMessageTime, type KnownChat } from '../chatEvents';
import type { ChatKeys } from './chatKeys';

/** So many take about four megabytes, and twice that where each has a LID beside its number. */
export const MAX_KNOWN = 200_000;

/** The known chats by key; `lids` maps the key of a person's LID to the key of the number. */
export type KnownByKey = {
	chats: LargeMap<string, KnownChat>;
	lids: LargeMap<string, string>;
};

/** A chat as it is now, under its key as `KnownChats.keyFor` gives it. */
export type ChatUpdate = { key: string; after: KnownChat };

/**
 * The known chats of an account, also those that have left the list. WhatsApp moves from numbers to
 * LIDs, so a person who was listed with both is found by either. Never changed: each change gives new
 * known chats.
 */
export class KnownChats {
	constructor(readonly byKey: KnownByKey = { chats: new LargeMap(), lids: new LargeMap() }) {}

	/** The number of chats. */
	get size(): number {
		return this.byKey.chats.size;
	}

	/**
	 * Links LIDs to numbers, as the keys of chats with both show them: a chat known by its LID is known
	 * by its number from here on.
	 */
	async linkLids(keys: readonly ChatKeys[]): Promise<KnownChats> {
		const firstWithLid = await findIndexInSlices(keys, ({ lid }) => lid !== null);
		if (firstWithLid === -1) return this;
		const chats = await toLargeMap(this.byKey.chats);
		const lids = await toLargeMap(this.byKey.lids);
		await forEachInSlices(keys, ({ own, lid }) => {
			if (lid === null) return;
			lids.set(lid, own);
			const byLid = chats.get(lid);
			if (byLid === undefined) return;
			const byNumber = chats.get(own);
			if (byNumber === undefined || lastMessageTime(byNumber) < lastMessageTime(byLid))
				chats.set(own, byLid);
			chats.delete(lid);
		});
		return new KnownChats({ chats, lids: lids.size > MAX_KNOWN ? await latestLids(lids) : lids });
	}

	/** Gives the key that a chat is stored under: that of the number, where its LID is linked to one. */
	keyFor({ own, lid }: ChatKeys): string {
		return lid === null ? (this.byKey.lids.get(own) ?? own) : own;
	}

	/** Finds a chat; null where it is not known. */
	find(keys: ChatKeys): KnownChat | null {
		return this.byKey.chats.get(this.keyFor(keys)) ?? null;
	}

	/** True when one of the chats passes the test. */
	some(test: (chat: KnownChat) => boolean): boolean {
		for (const chat of this.byKey.chats.values()) if (test(chat)) return true;
		return false;
	}

	/** Changes each chat. */
	async map(change: (chat: KnownChat) => KnownChat): Promise<KnownChats> {
		const chats = new LargeMap<string, KnownChat>();
		await forEachInSlices(this.byKey.chats, ([key, chat]) => chats.set(key, change(chat)));
		return new KnownChats({ chats, lids: this.byKey.lids });
	}

	/**
	 * The time of the newest message, in milliseconds since 1970; null where there is none.
	 * @param latest times after it are errors of a clock, and left out
	 */
	newestMessageTime(latest = Infinity): number | null {
		let newest = -Infinity;
		for (const { lastMessageAt } of this.byKey.chats.values()) {
			if (lastMessageAt !== null && lastMessageAt <= latest)
				newest = Math.max(newest, lastMessageAt);
		}
		return newest === -Infinity ? null : newest;
	}

	/** Adds and replaces chats. Of more than `MAX_KNOWN` those with the newest messages stay. */
	async update(updates: readonly ChatUpdate[]): Promise<KnownChats> {
		const { lids } = this.byKey;
		const chats = await toLargeMap(this.byKey.chats);
		await forEachInSlices(updates, ({ key, after }) => chats.set(key, after));
		const isTooMany = chats.size > MAX_KNOWN;
		return new KnownChats(isTooMany ? await latestChats({ chats, lids }) : { chats, lids });
	}
}

async function toLargeMap<Key, Value>(
	entries: Iterable<[Key, Value]>,
): Promise<LargeMap<Key, Value>> {
	const map = new LargeMap<Key, Value>();
	await forEachInSlices(entries, ([key, value]) => map.set(key, value));
	return map;
}

/** Keeps the LIDs that were added last: a gateway that makes up new ones can't fill n8n's database. */
async function latestLids(lids: LargeMap<string, string>): Promise<LargeMap<string, string>> {
	const latest = new LargeMap<string, string>();
	const tooMany = lids.size - MAX_KNOWN;
	await forEachInSlices(lids, ([lid, own], index) => {
		if (index >= tooMany) latest.set(lid, own);
	});
	return latest;
}

/** Keeps the chats with the newest messages, and those without a time: they would be new at each poll. */
async function latestChats({ chats: all, lids }: KnownByKey): Promise<KnownByKey> {
	const time = ({ lastMessageAt }: KnownChat) => lastMessageAt ?? Number.MAX_SAFE_INTEGER;
	const entries = await mapInSlices(all, (entry) => entry);
	const latestFirst = await sortInSlices(entries, ([, one], [, other]) => time(other) - time(one));
	const chats = await toLargeMap(latestFirst.slice(0, MAX_KNOWN));
	const keptLids = await filterInSlices(lids, ([, own]) => chats.has(own));
	return { chats, lids: await toLargeMap(keptLids) };
}
