import { isRecord, toBoolean, toIsoTime, toText } from '../../whatsapp/coerce';
import type { Chat } from '../../whatsapp/items';

/** What an item has of the last message. */
type LastMessage = Pick<Chat, 'lastMessageAt' | 'lastMessageFromMe' | 'lastMessageText'>;

/** The fields of a message that hold another one: a disappearing message, one to be seen once, a caption. */
const WRAPPERS = [
	'ephemeralMessage',
	'viewOnceMessage',
	'viewOnceMessageV2',
	'documentWithCaptionMessage',
] as const;

/** The fields that may have a caption. */
const CAPTIONED = [
	'imageMessage',
	'videoMessage',
	'documentMessage',
	'documentWithCaptionMessage',
] as const;

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/;

/** Wrappers are seen one in another, though not deep. */
const MAX_DEPTH = 3;

/**
 * Reads the last message of a chat: when it came, who wrote it, its words. Nothing else of it is read.
 * @param updatedAt the time of the last message as the list has it, where the message itself has none
 */
export function readLastMessage(message: unknown, updatedAt: unknown): LastMessage {
	const { key, message: content, messageTimestamp } = isRecord(message) ? message : {};
	return {
		lastMessageAt: toIsoTime(messageTimestamp) ?? readUpdate(updatedAt),
		lastMessageFromMe: isRecord(key) ? toBoolean(key.fromMe) : null,
		lastMessageText: readText(content, 0),
	};
}

/** The list has times as ISO 8601 in UTC. */
function readUpdate(updatedAt: unknown): string | null {
	const isWritten = typeof updatedAt === 'string' && ISO_TIME.test(updatedAt);
	return toIsoTime(isWritten ? Date.parse(updatedAt) : updatedAt);
}

function readText(content: unknown, depth: number): string | null {
	if (!isRecord(content) || depth > MAX_DEPTH) return null;
	const { conversation, extendedTextMessage } = content;
	const words = toText(conversation) ?? textOf(extendedTextMessage, 'text');
	if (words !== null) return words;
	for (const field of CAPTIONED) {
		const caption = textOf(content[field], 'caption');
		if (caption !== null) return caption;
	}
	for (const field of WRAPPERS) {
		const wrapper = content[field];
		const text = isRecord(wrapper) ? readText(wrapper.message, depth + 1) : null;
		if (text !== null) return text;
	}
	return null;
}

function textOf(value: unknown, field: 'text' | 'caption'): string | null {
	return isRecord(value) ? toText(value[field]) : null;
}
