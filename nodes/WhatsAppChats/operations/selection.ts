import { findIndexInSlices, Slice } from '../eventLoop/slices';
import type { ChatFilter } from '../whatsapp/chatFilters';
import type { Chat } from '../whatsapp/items';

/** What filters make of chats. */
export type Selection<Entry> = {
	selected: Entry[];
	/** The filters that were not applied, as the gateway provides what they need for no chat. */
	unsupported: ChatFilter[];
	/** By filter, how many chats were left out only because what it needs is null. */
	leftOut: ReadonlyMap<ChatFilter, number>;
};

/**
 * Selects the first `limit` chats that pass all filters, in slices. A chat for which a filter's field is
 * null doesn't pass; a filter whose field is null for every chat would leave nothing, and is not applied.
 */
export async function selectChats<Entry extends { item: Chat }>(
	entries: readonly Entry[],
	filters: readonly ChatFilter[],
	limit: number,
): Promise<Selection<Entry>> {
	const applied = await supportedFilters(entries, filters);
	const selected: Entry[] = [];
	const leftOut = new Map<ChatFilter, number>();
	const slice = new Slice();
	for (const entry of entries) {
		if (slice.isOver) await slice.next();
		if (selected.length >= limit) break;
		const unmet = applied.filter(({ test }) => test(entry.item) !== true);
		if (unmet.length === 0) selected.push(entry);
		else if (unmet.every(({ test }) => test(entry.item) === null)) {
			for (const filter of unmet) leftOut.set(filter, (leftOut.get(filter) ?? 0) + 1);
		}
	}
	const unapplied = entries.length === 0 ? [] : filters.filter((one) => !applied.includes(one));
	return { selected, unsupported: unapplied, leftOut };
}

/** The filters whose field at least one chat has. */
async function supportedFilters(
	entries: ReadonlyArray<{ item: Chat }>,
	filters: readonly ChatFilter[],
): Promise<ChatFilter[]> {
	const supported: ChatFilter[] = [];
	for (const filter of filters) {
		const first = await findIndexInSlices(entries, ({ item }) => filter.test(item) !== null);
		if (first !== -1) supported.push(filter);
	}
	return supported;
}
