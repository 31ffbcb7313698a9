import type { IDataObject } from 'n8n-workflow';
import type { Known } from './eventOracle';
import type { ShownChat } from './shownChats';

/** All of an item that the oracle has a word on. */
export function describeItem({ event, lastMessageAt, unreadCount, previous }: IDataObject): string {
	return JSON.stringify([event, lastMessageAt, unreadCount, previous]);
}

/** The same, of an event that is expected. */
export function describeEvent(
	event: string,
	{ time, unread }: ShownChat,
	before: Known | null,
): string {
	const lastMessageAt = inIso(before?.time ?? null);
	const previous = { lastMessageAt, unreadCount: before?.unread ?? null };
	return JSON.stringify([event, inIso(time), unread, previous]);
}

function inIso(time: number | null): string | null {
	return time === null ? null : new Date(time).toISOString();
}
