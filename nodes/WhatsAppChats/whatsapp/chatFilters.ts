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
