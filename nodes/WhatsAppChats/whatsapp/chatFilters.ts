import type { Chat, ChatType } from './items';
import { MAX_SEARCHED, searchable } from './searchable';

/** Whether a chat is what a filter asks for; null where the gateway doesn't tell. */
export type ChatTest = (chat: Chat) => boolean | null;

/** What is asked of chats. */
export type ChatFilter = {
	/** The name by which people know the filter. */
	title: string;
	/** What a chat has to tell for it, in words: "whether it is muted". */
	asks: string;
	/** Whether a gateway tells it either of every chat or of none. */
	isOfEveryChat: boolean;
	test: ChatTest;
};

/** What filters make of chats. */
export type Selection<Entry> = {
	selected: Entry[];
	/** The filters that were not applied, as no chat tells what they ask for. */
	unapplied: ChatFilter[];
	/** By filter, how many chats are left out for no other reason than that they don't tell. */
	leftOut: ReadonlyMap<ChatFilter, number>;
};

/** What filters can ask. */
export const chatTests = {
	isOfType:
		(types: readonly ChatType[]): ChatTest =>
		({ type }) =>
			types.includes(type),

	isUnread: (): ChatTest => (chat) => (chat.unreadCount === null ? null : chat.unreadCount > 0),

	/** Times are ISO 8601 in UTC, as in an item, so that their texts compare as they do. */
	isActiveSince:
		(time: string): ChatTest =>
		({ lastMessageAt }) =>
			lastMessageAt === null ? null : lastMessageAt >= time,

	isInactiveSince:
		(time: string): ChatTest =>
		({ lastMessageAt }) =>
			lastMessageAt === null ? null : lastMessageAt < time,

	/** In capitals or not, with accents or without. */
	isNamedLike: (part: string): ChatTest => {
		const wanted = part.length > MAX_SEARCHED ? null : searchable(part);
		return ({ name }) =>
			name === null ? null : wanted !== null && searchable(name).includes(wanted);
	},

	isFlagged:
		(flag: 'isMuted' | 'isArchived' | 'isPinned', wanted: boolean): ChatTest =>
		(chat) =>
			chat[flag] === null ? null : chat[flag] === wanted,
};

/** Whether a chat is known to be all that the filters ask for. */
export function passesAll(filters: readonly ChatFilter[], chat: Chat): boolean {
	return filters.every(({ test }) => test(chat) === true);
}

/**
 * The first `limit` chats that pass all filters. A chat that doesn't tell what a filter asks for does
 * not pass it; a filter that asks what not one chat tells would leave nothing, and is not applied.
 */
export function selectChats<Entry extends { item: Chat }>(
	entries: readonly Entry[],
	filters: readonly ChatFilter[],
	limit: number,
): Selection<Entry> {
	const isTold = ({ test }: ChatFilter) => entries.some(({ item }) => test(item) !== null);
	const applied = filters.filter(isTold);
	const selected: Entry[] = [];
	const leftOut = new Map<ChatFilter, number>();
	for (const entry of entries) {
		if (selected.length >= limit) break;
		const unmet = applied.filter(({ test }) => test(entry.item) !== true);
		if (unmet.length === 0) selected.push(entry);
		else if (unmet.every(({ test }) => test(entry.item) === null)) {
			for (const filter of unmet) leftOut.set(filter, (leftOut.get(filter) ?? 0) + 1);
		}
	}
	const unapplied = entries.length === 0 ? [] : filters.filter((filter) => !isTold(filter));
	return { selected, unapplied, leftOut };
}
