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
export type TriggerConfig = {
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

const SECOND = 1000;

/** In milliseconds. */
export const HOUR = 3_600_000;

const HAPPENED: Record<ChatEventName, (change: Change, watch: TriggerConfig) => boolean> = {
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
export function countsUnread({ events }: TriggerConfig): boolean {
	return events.includes('unreadAbove') || events.includes('unreadIncreased');
}

/** Whether a last message is so many hours old. */
export function isSilent(lastMessageAt: number | null, hours: number | null, now: number): boolean {
	return lastMessageAt !== null && hours !== null && now - lastMessageAt >= hours * HOUR;
}

/**
 * What is to be remembered of a chat. A time never goes back: a gateway that gives an older list now
 * and then, or a message that was deleted, would make one message count twice.
 * @param now milliseconds since 1970
 */
export function lookAt(
	{ lastMessageAt: told, unreadCount }: Chat,
	before: KnownChat | null,
	{ inactiveHours }: TriggerConfig,
	now: number,
): KnownChat {
	const known = before?.lastMessageAt ?? null;
	const time = told === null ? null : Date.parse(told);
	const lastMessageAt = time === null || known === null ? (time ?? known) : Math.max(time, known);
	const wasInactive = before?.isInactive === true && !isLater(lastMessageAt, known);
	return {
		lastMessageAt,
		unreadCount: unreadCount ?? before?.unreadCount ?? null,
		isInactive: wasInactive || isSilent(lastMessageAt, inactiveHours, now),
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
	watch: TriggerConfig,
	mayHaveBeenRead: boolean,
): ChatEventName[] {
	const hasNewMessage = isLater(after.lastMessageAt, before?.lastMessageAt ?? null);
	const isReadSince = before === null || (hasNewMessage && mayHaveBeenRead);
	const unreadUntold = hasNewMessage ? 0 : null;
	const unreadBefore = isReadSince ? 0 : (before.unreadCount ?? unreadUntold);
	const change = { before, after, unreadBefore, hasNewMessage };
	return watch.events.filter((name) => HAPPENED[name](change, watch));
}

/**
 * Whether a time is of another, later message. One in whole seconds and one with their fraction can be
 * of the same: Z-API has been seen to write either.
 */
function isLater(time: number | null, known: number | null): boolean {
	if (time === null || known === null) return time !== null;
	const isFractionOfKnown = known % SECOND === 0 && time < known + SECOND;
	return time > known && !isFractionOfKnown;
}
