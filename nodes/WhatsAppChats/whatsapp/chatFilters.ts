import type { ChatSearch } from './chatSearch';
import type { Chat, ChatType } from './items';
import { MAX_SEARCHED, searchable, wordsOf } from './searchable';

/** True for a chat that a filter wants; null where the gateway doesn't provide what that depends on. */
export type ChatTest = (chat: Chat) => boolean | null;

/** A filter for chats. */
export type ChatFilter = {
	/** The name by which people know the filter. */
	title: string;
	/** The field that it depends on. */
	field: keyof Chat;
	/** The same in words: "the mute state". */
	needs: string;
	/** True where a gateway provides that field for every chat or for none. */
	isOfEveryChat: boolean;
	test: ChatTest;
};

/** The tests behind the filters. */
export const chatTests = {
	isOfType:
		(types: readonly ChatType[]): ChatTest =>
		({ type }) =>
			types.includes(type),

	isUnread: (): ChatTest => (chat) => (chat.unreadCount === null ? null : chat.unreadCount > 0),

	isUnreadAtLeast:
		(least: number): ChatTest =>
		({ unreadCount }) =>
			unreadCount === null ? null : unreadCount >= least,

	/** Times are ISO 8601 in UTC, as in an item, so that their texts compare as they do. */
	isActiveSince:
		(time: string): ChatTest =>
		({ lastMessageAt }) =>
			lastMessageAt === null ? null : lastMessageAt >= time,

	isInactiveSince:
		(time: string): ChatTest =>
		({ lastMessageAt }) =>
			lastMessageAt === null ? null : lastMessageAt < time,

	/** Each word is somewhere in the name: in any order, in capitals or not, with accents or without. */
	isNamedLike: (wanted: string): ChatTest => {
		if (wanted.length > MAX_SEARCHED) return ({ name }) => (name === null ? null : false);
		const words = wordsOf(searchable(wanted));
		return ({ name }) => {
			if (name === null) return null;
			const searched = searchable(name);
			return words.every((word) => searched.includes(word));
		};
	},

	/** By words of the name, by digits of the phone or by id; the name says nothing of a number or an id. */
	isFound:
		({ isForNames, isFound }: ChatSearch): ChatTest =>
		(chat) => {
			const { name } = chat;
			const searched = name === null ? null : searchable(name);
			if (isFound(chat, (word) => searched?.includes(word) === true)) return true;
			return name === null && isForNames ? null : false;
		},

	/** Having no name is an answer too, whatever the gateway. */
	isNamed:
		(wanted: boolean): ChatTest =>
		({ name }) =>
			(name !== null) === wanted,

	/** Groups, and people of whom only a LID is known, have no number that could begin with these digits. */
	isPhoneLike:
		(beginnings: readonly string[]): ChatTest =>
		({ phone }) =>
			phone !== null && beginnings.some((digits) => phone.startsWith(digits)),

	isFlagged:
		(flag: 'isMuted' | 'isArchived' | 'isPinned', wanted: boolean): ChatTest =>
		(chat) =>
			chat[flag] === null ? null : chat[flag] === wanted,

	/** Someone else wrote the last message, or this account did. */
	isLastFromOthers:
		(wanted: boolean): ChatTest =>
		({ lastMessageFromMe }) =>
			lastMessageFromMe === null ? null : lastMessageFromMe !== wanted,
};

/** True for a chat that is known to pass every filter. */
export function passesAll(filters: readonly ChatFilter[], chat: Chat): boolean {
	return filters.every(({ test }) => test(chat) === true);
}
