import { createHash } from 'node:crypto';
import {
	filterInSlices,
	findIndexInSlices,
	forEachInSlices,
	mapInSlices,
} from '../eventLoop/slices';
import { sortInSlices } from '../eventLoop/sortInSlices';
import type { Mapped } from '../gateways/gateway';
import { chatOrders, type ChatOrder, type SortedBy } from '../whatsapp/chatOrders';
import type { Chat } from '../whatsapp/items';

/** Where an answer ended. */
export type Place = {
	lastMessageAt: string | null;
	unreadCount: number | null;
	/** Of the chat that was given last. */
	tie: string;
	/** How many chats that are equal to it in all this have been given. */
	given: number;
	/** The time of the newest chat when the first answer was made. */
	newestAt: string | null;
};

/** The chats of an answer, where the next one goes on, and how many chats came to the top since the first. */
export type AnswerPage = { chats: Array<Mapped<Chat>>; next: Place | null; newer: number };

/** A chat, what it is sorted by, and what decides among equals: the same at each reading. */
type Entry = { chat: Mapped<Chat>; values: SortedBy; tie: string };

/** 36 bits: two of 5,000 chats of one time share them once in five thousand accounts, and are counted then. */
const TIE_LENGTH = 6;

/**
 * Cuts an answer out of all chats that are wanted: the first `limit` of them behind a place, in an order
 * that is the same at each reading, so that answers one after another give each chat once.
 * @param from where the answer before ended; null for the first
 * @returns null where nothing says any more where that was: in the order of names, once the chat is gone
 */
export async function answerPage(
	wanted: ReadonlyArray<Mapped<Chat>>,
	order: ChatOrder,
	limit: number,
	from: Place | null,
): Promise<AnswerPage | null> {
	const entries = await mapInSlices(wanted, toEntry);
	const sorted = await sortInSlices(entries, (one, other) => compare(order, one, other));
	const left = from === null ? sorted : await entriesAfter(sorted, order, from);
	if (left === null) return null;
	const page = left.slice(0, limit);
	const last = left.length > limit ? page.at(-1) : undefined;
	const newestAt = from === null ? await newestOf(wanted) : from.newestAt;
	const newer =
		from === null ? [] : await filterInSlices(wanted, (chat) => isNewer(chat, newestAt));
	const next = last ? placeOf(last, sorted, order, newestAt) : null;
	return { chats: page.map(({ chat }) => chat), next, newer: newer.length };
}

function toEntry(chat: Mapped<Chat>): Entry {
	const { id, gatewayChatId, name } = chat.item;
	const text = id ?? gatewayChatId ?? name ?? '';
	const tie = createHash('sha256').update(text).digest('base64url').slice(0, TIE_LENGTH);
	return { chat, values: chat.item, tie };
}

function compare(order: ChatOrder, one: Omit<Entry, 'chat'>, other: Omit<Entry, 'chat'>): number {
	const byTie = Number(one.tie > other.tie) - Number(one.tie < other.tie);
	return order(one.values, other.values) || byTie;
}

async function entriesAfter(
	sorted: readonly Entry[],
	order: ChatOrder,
	{ tie, given, ...place }: Place,
): Promise<Entry[] | null> {
	const known = await findIndexInSlices(sorted, (entry) => entry.tie === tie);
	if (known === -1 && order === chatOrders.name) return null;
	const name = sorted[known]?.values.name ?? null;
	const last = { values: { ...place, name }, tie };
	let skipped = 0;
	return await filterInSlices(sorted, (entry) => {
		const difference = compare(order, entry, last);
		return difference > 0 || (difference === 0 && ++skipped > given);
	});
}

function placeOf(
	last: Entry,
	sorted: readonly Entry[],
	order: ChatOrder,
	newestAt: string | null,
): Place {
	const { lastMessageAt, unreadCount } = last.values;
	const end = sorted.indexOf(last);
	let given = 1;
	for (let at = end - 1; isEqual(sorted[at], last, order); at--) given++;
	return { lastMessageAt, unreadCount, tie: last.tie, given, newestAt };
}

function isEqual(one: Entry | undefined, other: Entry, order: ChatOrder): boolean {
	return one !== undefined && compare(order, one, other) === 0;
}

async function newestOf(chats: ReadonlyArray<Mapped<Chat>>): Promise<string | null> {
	let newest: string | null = null;
	await forEachInSlices(chats, (chat) => {
		if (isNewer(chat, newest)) newest = chat.item.lastMessageAt;
	});
	return newest;
}

function isNewer({ item: { lastMessageAt } }: Mapped<Chat>, newestAt: string | null): boolean {
	return lastMessageAt !== null && (newestAt === null || lastMessageAt > newestAt);
}
