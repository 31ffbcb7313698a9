import type { Chat, ChatEventName } from '../whatsapp/items';

/** What is remembered of a chat from one poll to the next. */
export type KnownChat = {
	/** Milliseconds since 1970 in UTC, the latest that was told; null where none ever was. */
	lastMessageAt: number | null;
	/** The last number that was told; null where none ever was. */
	unreadCount: number | null;
	/** Whether its last message had been old enough for 'Inactive Chat'. */
	isInactive: boolean;
};

/** What the person wants to be told of. */
export type Watch = {
	events: readonly ChatEventName[];
	unreadAbove: number;
	/** Null where nobody asks for inactive chats. */
	inactiveHours: number | null;
};

/** A chat before and after; null before where it was not known. */
type Change = {
	before: KnownChat | null;
	after: KnownChat;
	/** Null where it can't be told whether messages came. */
	unreadBefore: number | null;
	hasNewMessage: boolean;
};

/** In milliseconds. */
export const HOUR = 3_600_000;

const HAPPENED: Record<ChatEventName, (change: Change, watch: Watch) => boolean> = {
	newChat: ({ before }) => before === null,

	newActivity: ({ hasNewMessage }) => hasNewMessage,

	unreadIncreased: ({ unreadBefore, after: { unreadCount } }) =>
		unreadBefore !== null && unreadCount !== null && unreadCount > unreadBefore,

	unreadAbove: ({ unreadBefore, after: { unreadCount } }, { unreadAbove: limit }) =>
		unreadBefore !== null && unreadCount !== null && unreadCount > limit && unreadBefore <= limit,

	inactive: ({ before, after, hasNewMessage }) =>
		after.isInactive && (hasNewMessage || before?.isInactive !== true),
};

/** Whether the number of unread messages is asked for. */
export function countsUnread({ events }: Watch): boolean {
	return events.includes('unreadAbove') || events.includes('unreadIncreased');
}

/**
 * What is to be remembered of a chat. A time never goes back: a gateway that gives an older list now
 * and then, or a message that was deleted, would make one message count twice.
 * @param now milliseconds since 1970
 */
export function lookAt(
	{ lastMessageAt: told, unreadCount }: Chat,
	before: KnownChat | null,
	{ inactiveHours }: Watch,
	now: number,
): KnownChat {
	const times = [told === null ? null : Date.parse(told), before?.lastMessageAt ?? null];
	const lastMessageAt = times.reduce((one, other) =>
		one === null || other === null ? (one ?? other) : Math.max(one, other),
	);
	const silence = lastMessageAt === null ? -1 : now - lastMessageAt;
	return {
		lastMessageAt,
		unreadCount: unreadCount ?? before?.unreadCount ?? null,
		isInactive: inactiveHours !== null && silence >= inactiveHours * HOUR,
	};
}

/**
 * What happened to a chat, of all that is watched for, each judged by itself: a chat that is new has
 * also a new message and more unread ones than none.
 * @param mayHaveBeenRead whether something may have happened since `before` that is not remembered; a
 * chat with a new message then counts as read in between, so that no message is missed
 */
export function eventsOf(
	before: KnownChat | null,
	after: KnownChat,
	watch: Watch,
	mayHaveBeenRead: boolean,
): ChatEventName[] {
	const hasNewMessage =
		after.lastMessageAt !== null && after.lastMessageAt > (before?.lastMessageAt ?? -Infinity);
	const isReadSince = before === null || (hasNewMessage && mayHaveBeenRead);
	const unreadUntold = hasNewMessage ? 0 : null;
	const unreadBefore = isReadSince ? 0 : (before.unreadCount ?? unreadUntold);
	const change = { before, after, unreadBefore, hasNewMessage };
	return watch.events.filter((name) => HAPPENED[name](change, watch));
}
