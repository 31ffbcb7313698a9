import type { Chat, ChatEventName } from '../whatsapp/items';

/** What the trigger knows of a chat from one poll to the next. */
export type KnownChat = {
	/** The latest time that a list has provided, in milliseconds since 1970 in UTC; null where none has. */
	lastMessageAt: number | null;
	/** The last number that a list has provided; null where none has. */
	unreadCount: number | null;
	/** True when its last message was old enough for 'Inactive Chat'. */
	isInactive: boolean;
};

/** Which events the trigger detects. */
export type TriggerConfig = {
	events: readonly ChatEventName[];
	unreadAbove: number;
	/** Null where inactive chats are not asked for. */
	inactiveHours: number | null;
};

/** A chat at the last poll and now; null before where it was not known. */
type Change = {
	before: KnownChat | null;
	after: KnownChat;
	/** Null where it is unknown. */
	unreadBefore: number | null;
	hasNewMessage: boolean;
};

const SECOND = 1000;

/** In milliseconds. */
export const HOUR = 3_600_000;

const HAPPENED: Record<ChatEventName, (change: Change, config: TriggerConfig) => boolean> = {
	newChat: ({ before }) => before === null,

	newActivity: ({ hasNewMessage }) => hasNewMessage,

	unreadIncreased: ({ unreadBefore, after: { unreadCount } }) =>
		unreadBefore !== null && unreadCount !== null && unreadCount > unreadBefore,

	unreadAbove: ({ unreadBefore, after: { unreadCount } }, { unreadAbove: limit }) =>
		unreadBefore !== null && unreadCount !== null && unreadCount > limit && unreadBefore <= limit,

	inactive: ({ before, after, hasNewMessage }) =>
		after.isInactive && (hasNewMessage || before?.isInactive !== true),
};

/** True when an event asks for the number of unread messages. */
export function countsUnread({ events }: TriggerConfig): boolean {
	return events.includes('unreadAbove') || events.includes('unreadIncreased');
}

/** True when a last message is so many hours old. */
export function isInactive(
	lastMessageAt: number | null,
	hours: number | null,
	now: number,
): boolean {
	return lastMessageAt !== null && hours !== null && now - lastMessageAt >= hours * HOUR;
}

/** Gives the time of the last message, to sort and compare by; 0 where there is none. */
export function lastMessageTime({ lastMessageAt }: Pick<KnownChat, 'lastMessageAt'>): number {
	return lastMessageAt ?? 0;
}

/**
 * Gives what is known of a chat after a poll. Its time never goes back: where a gateway returns an older
 * list now and then, or a message is deleted, one message would count twice.
 * @param now milliseconds since 1970
 */
export function toKnownChat(
	{ lastMessageAt: listed, unreadCount }: Chat,
	before: KnownChat | null,
	{ inactiveHours }: TriggerConfig,
	now: number,
): KnownChat {
	const known = before?.lastMessageAt ?? null;
	const time = listed === null ? null : Date.parse(listed);
	const lastMessageAt = time === null || known === null ? (time ?? known) : Math.max(time, known);
	const wasInactive = before?.isInactive === true && !isLater(lastMessageAt, known);
	return {
		lastMessageAt,
		unreadCount: unreadCount ?? before?.unreadCount ?? null,
		isInactive: wasInactive || isInactive(lastMessageAt, inactiveHours, now),
	};
}

/**
 * Gives the events of a chat, each judged by itself: a new chat also has a new message, and more unread
 * messages than none.
 * @param isStale true when `before` may be out of date: a chat with a new message then counts as read in
 * between, so that no message is missed
 */
export function eventsBetween(
	before: KnownChat | null,
	after: KnownChat,
	config: TriggerConfig,
	isStale: boolean,
): ChatEventName[] {
	const hasNewMessage = isLater(after.lastMessageAt, before?.lastMessageAt ?? null);
	const isRead = before === null || (hasNewMessage && isStale);
	const unreadIfUnknown = hasNewMessage ? 0 : null;
	const unreadBefore = isRead ? 0 : (before.unreadCount ?? unreadIfUnknown);
	const change = { before, after, unreadBefore, hasNewMessage };
	return config.events.filter((name) => HAPPENED[name](change, config));
}

/**
 * True when a time is of another, later message. A time in whole seconds and one with a fraction can be
 * of the same message: Z-API has been seen to return either.
 */
function isLater(time: number | null, known: number | null): boolean {
	if (time === null || known === null) return time !== null;
	const isFractionOfKnown = known % SECOND === 0 && time < known + SECOND;
	return time > known && !isFractionOfKnown;
}
