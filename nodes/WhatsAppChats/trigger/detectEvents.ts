import { forEachInSlices, mapInSlices } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import type { Chat, ChatEventName } from '../whatsapp/items';
import { eventsBetween, isInactive, type KnownChat, type TriggerConfig } from './chatEvents';
import {
	compareChats,
	markReturnedAsKnown,
	newestPlausibleTime,
	withKeys,
	type ComparedChat,
} from './compareChats';
import type { Snapshot } from './fetchSnapshot';
import { KnownChats } from './state/knownChats';
import type { FetchHistory } from './state/pollRegistry';
import type { PollState, TriggerState } from './state/pollState';

/** Something that happened to a chat; `before` is null where it was not known. */
export type ChatEvent = {
	event: ChatEventName;
	chat: Mapped<Chat>;
	before: KnownChat | null;
};

/** The events since the last poll, and the state that the next one starts from. */
export type Detected = {
	state: { saved: PollState; history: FetchHistory };
	events: ChatEvent[];
};

/**
 * Compares a snapshot of the account with the state of the last poll. Where nothing was saved, all chats
 * become known and there are no events.
 * @param now milliseconds since 1970
 * @returns the events of the chat with the oldest last message first
 */
export async function detectEvents(
	{ saved, history }: TriggerState,
	snapshot: Snapshot,
	config: TriggerConfig,
	now: number,
): Promise<Detected> {
	const { inactiveHours } = config;
	const last = saved ?? emptyState(snapshot, now);
	const chatsWithKeys = await withKeys(snapshot.chats);
	const keys = await mapInSlices(chatsWithKeys, (chat) => chat.keys);
	const known = await (await knownWithHours(last, inactiveHours, now)).linkLids(keys);
	const chats = await compareChats(chatsWithKeys, known, config, now);
	const newest = Math.max(newestPlausibleTime(known, now), last.beganEmptyAt ?? -Infinity);
	const changed = saved ? await markReturnedAsKnown(chats, newest) : [];
	return {
		events: await eventsOfAll(changed, config, history),
		state: {
			saved: { ...last, known: await known.update(chats), inactiveHours },
			history: await nextHistory(history, snapshot, known, chats, now),
		},
	};
}

function emptyState({ chats }: Snapshot, now: number): PollState {
	const beganEmptyAt = chats.length === 0 ? now : null;
	return { known: new KnownChats(), inactiveHours: null, beganEmptyAt };
}

/** Marks the chats that are inactive by other hours than before, so that these hours alone are no event. */
async function knownWithHours(
	{ known, inactiveHours }: PollState,
	hours: number | null,
	now: number,
): Promise<KnownChats> {
	if (inactiveHours === hours) return known;
	return await known.map((chat) => ({
		...chat,
		isInactive: isInactive(chat.lastMessageAt, hours, now),
	}));
}

async function eventsOfAll(
	chats: readonly ComparedChat[],
	config: TriggerConfig,
	history: FetchHistory | null,
): Promise<ChatEvent[]> {
	const events: ChatEvent[] = [];
	await forEachInSlices(chats, (chat) => {
		const { mapped, before, after } = chat;
		const isStale = !history || allKeys(chat).some((key) => history.staleUnread.has(key));
		for (const event of eventsBetween(before, after, config, isStale)) {
			events.push({ event, chat: mapped, before });
		}
	});
	return events;
}

/** All keys that a person may have been known by until now, as by the LID alone. */
function allKeys({ key, keys: { own, lid } }: ComparedChat): string[] {
	return lid === null ? [key, own] : [key, own, lid];
}

async function nextHistory(
	last: FetchHistory | null,
	{ isAll, isNewestFirst }: Snapshot,
	known: KnownChats,
	chats: readonly ComparedChat[],
	now: number,
): Promise<FetchHistory> {
	const staleUnread = new Set<string>();
	const staleBefore = last ? last.staleUnread : known.byKey.chats.keys();
	await forEachInSlices(staleBefore, (key) => staleUnread.add(key));
	await forEachInSlices(chats, (chat) => {
		if (chat.mapped.item.unreadCount === null) return;
		for (const key of allKeys(chat)) staleUnread.delete(key);
	});
	if (last && !isAll) return { ...last, staleUnread, pollsSince: last.pollsSince + 1 };
	return { allFetchedAt: now, pollsSince: 0, isNewestFirst, staleUnread };
}
