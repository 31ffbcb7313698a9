import { Slice } from '../eventLoop/slices';
import type { ChatFilter } from '../whatsapp/chatFilters';
import type { Chat } from '../whatsapp/items';

/** What filters make of chats. */
export type Selection<Entry> = {
	selected: Entry[];
	/** By filter, how many chats were left out only because what it needs is null. */
	leftOut: ReadonlyMap<ChatFilter, number>;
};

/**
 * Selects the first `limit` chats that pass all filters, in slices. A chat for which a filter's field is
 * null doesn't pass.
 */
export async function selectChats<Entry extends { item: Chat }>(
	entries: readonly Entry[],
	filters: readonly ChatFilter[],
	limit: number,
): Promise<Selection<Entry>> {
	const selected: Entry[] = [];
	const leftOut = new Map<ChatFilter, number>();
	const slice = new Slice();
	for (const entry of entries) {
		if (slice.isOver) await slice.next();
		if (selected.length >= limit) break;
		const unknown = unknownFor(entry.item, filters);
		if (unknown?.length === 0) selected.push(entry);
		for (const filter of unknown ?? []) leftOut.set(filter, (leftOut.get(filter) ?? 0) + 1);
	}
	return { selected, leftOut };
}

/** The filters for which a chat lacks what they need; null where it fails any other. */
function unknownFor(chat: Chat, filters: readonly ChatFilter[]): ChatFilter[] | null {
	const unknown: ChatFilter[] = [];
	for (const filter of filters) {
		const passes = filter.test(chat);
		if (passes === false) return null;
		if (passes === null) unknown.push(filter);
	}
	return unknown;
}
