import { createHash } from 'node:crypto';
import { findIndexInSlices, Slice } from '../eventLoop/slices';
import type { PageChanges } from './seenChats';

/** How many keys are hashed at once. */
const BATCH_KEYS = 1000;

/** One reading of the whole list, from its first page to its end. */
export class Pass {
	/** How many entries of the list were served. */
	entries = 0;
	/** How many pages held a chat, also those that may only repeat another past the end. */
	pages = 0;
	/** The entries of the last pages, while each of them only repeats the one before. */
	private repeatedEntries = 0;
	private lastKeys: readonly string[] = [];
	private readonly hash = createHash('sha256');

	/** Counts a page. */
	async add({ keys, fresh }: PageChanges): Promise<void> {
		if (keys.length > 0) this.pages++;
		this.repeatedEntries += keys.length;
		if (fresh > 0 || !(await isSameList(keys, this.lastKeys))) this.countRepeated();
		this.lastKeys = keys;
		const slice = new Slice();
		for (let at = 0; at < keys.length; at += BATCH_KEYS) {
			if (slice.isOver) await slice.next();
			this.hash.update(JSON.stringify(keys.slice(at, at + BATCH_KEYS)));
		}
	}

	/** Counts the pages that repeat one another as well: more of the list, or an empty page, follows them. */
	countRepeated(): void {
		this.entries += this.repeatedEntries;
		this.repeatedEntries = 0;
	}

	/** Returns a text that is the same for two passes exactly when they showed the same chats in the same places. */
	fingerprint(): string {
		return this.hash.copy().digest('base64');
	}
}

async function isSameList(one: readonly string[], other: readonly string[]): Promise<boolean> {
	if (one.length !== other.length) return false;
	return (await findIndexInSlices(one, (key, at) => key !== other[at])) === -1;
}
