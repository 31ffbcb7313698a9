import type { ChatEventName } from '../../../nodes/WhatsAppChats/whatsapp/items';
import type { ShownChat } from './shownChats';

/** What a trigger is set to watch. */
export type Watched = {
	events: ChatEventName[];
	unreadAbove: number;
	inactiveHours: number;
	/** Whether a chat passes the filters. */
	passes: (chat: ShownChat) => boolean;
};

/** What a trigger knows of one chat. */
export type Known = {
	/** The latest message that it knows, in milliseconds since 1970. */
	time: number | null;
	/** The unread messages when it was last seen. */
	unread: number;
	/** The message after which a silence was emitted, or was there when the trigger began. */
	silentAfter: number | null;
};

/** What can't be known for sure when a chat is looked at. */
export type Doubt = {
	/** A chat with a new message counts as read in between: n8n ended meanwhile. */
	isRead: boolean;
	/** A chat that is not known has come back from long ago. */
	isBack: boolean;
};

/** The events of a chat that are due, by the promises of the trigger alone. */
export function expectedEvents(
	known: Known | null,
	shown: ShownChat,
	watched: Watched,
	now: number,
	{ isRead, isBack }: Doubt,
): ChatEventName[] {
	if ((!known && isBack) || !watched.passes(shown)) return [];
	const isNewer = shown.time !== null && shown.time > (known?.time ?? -Infinity);
	const unreadBefore = known && !(isRead && isNewer) ? known.unread : 0;
	const last = latest(known, shown);
	const happened: Record<ChatEventName, boolean> = {
		newChat: known === null,
		newActivity: isNewer,
		unreadIncreased: shown.unread > unreadBefore,
		unreadAbove: shown.unread > watched.unreadAbove && unreadBefore <= watched.unreadAbove,
		inactive: isSilent(last, watched, now) && known?.silentAfter !== last,
	};
	return watched.events.filter((event) => happened[event]);
}

/** What a trigger knows of a chat once it has looked at it. */
export function knownAfter(
	known: Known | null,
	shown: ShownChat,
	watched: Watched,
	now: number,
): Known {
	const time = latest(known, shown);
	const silentAfter = isSilent(time, watched, now) ? time : (known?.silentAfter ?? null);
	return { time, unread: shown.unread, silentAfter };
}

/** The same where other hours are asked for: the silences of now count as emitted. */
export function silentBy(known: Known, watched: Watched, now: number): Known {
	return { ...known, silentAfter: isSilent(known.time, watched, now) ? known.time : null };
}

/** A message that is gone again was there all the same. */
function latest(known: Known | null, { time }: ShownChat): number | null {
	const times = [known?.time ?? null, time].filter((one) => one !== null);
	return times.length === 0 ? null : Math.max(...times);
}

function isSilent(time: number | null, { inactiveHours }: Watched, now: number): boolean {
	return time !== null && now - time >= inactiveHours * 3_600_000;
}
