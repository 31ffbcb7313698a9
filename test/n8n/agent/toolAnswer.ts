import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';

/** A chat or a group as a tool lists it. */
export type Listed = Record<string, unknown>;

/** What a tool answers: the one item in its text. */
export type Answer = {
	gateway: string;
	chats?: Listed[];
	groups?: Listed[];
	returned: number;
	/** Left out where the list was not read to its end. */
	total?: number;
	hasMore: boolean;
	next: string | null;
	notes: string[];
};

/** Reads the text of an answer. @throws Error where it is not a list with one answer in it */
export function readAnswer(text: string): Answer {
	const read: unknown = JSON.parse(text);
	const items: unknown[] = Array.isArray(read) ? read : [];
	const [answer, ...others] = items;
	if (isAnswer(answer) && others.length === 0) return answer;
	throw new Error(`A tool answered with something else: ${text.slice(0, 300)}`);
}

function isAnswer(item: unknown): item is Answer {
	if (!isRecord(item)) return false;
	const { gateway, chats, groups, returned, total = 0, hasMore, next, notes } = item;
	const list = chats ?? groups;
	return (
		typeof gateway === 'string' &&
		Array.isArray(list) &&
		returned === list.length &&
		list.every(isRecord) &&
		typeof total === 'number' &&
		typeof hasMore === 'boolean' &&
		(next === null || typeof next === 'string') &&
		Array.isArray(notes) &&
		notes.every((note) => typeof note === 'string')
	);
}
