import { isRecord } from '../../nodes/WhatsAppChats/whatsapp/coerce';

/** A chat or a group as the tool returned it. */
export type Listed = Record<string, unknown>;

/** A tool's answer as a caller reads it: the text of a failure, or what is listed and whether there is more. */
export type ToolAnswer = {
	/** What went wrong, in the tool's words; null where nothing did. */
	failure: string | null;
	listed: Listed[];
	/** How many there are in all; null where the tool can't know. */
	total: number | null;
	/** What continues the list; null at its end. */
	next: string | null;
	notes: string[];
};

/** Reads the text of an answer. @throws where it is not what a tool of the package returns */
export function readAnswer(text: string, isError: boolean): ToolAnswer {
	if (isError) return { failure: text, listed: [], total: null, next: null, notes: [] };
	const read: unknown = JSON.parse(text);
	const item: unknown = Array.isArray(read) && read.length === 1 ? read[0] : read;
	if (!isRecord(item)) throw new Error(`The answer is no item: ${text.slice(0, 200)}`);
	const { total, next, hasMore, notes } = item;
	const listed = item.chats ?? item.groups;
	if (!Array.isArray(listed)) {
		throw new Error(`The answer lists nothing: ${text.slice(0, 200)}`);
	}
	return {
		failure: null,
		listed: listed.filter(isRecord),
		total: typeof total === 'number' ? total : null,
		next: hasMore === true && typeof next === 'string' ? next : null,
		notes: Array.isArray(notes) ? notes.map(String) : [],
	};
}
