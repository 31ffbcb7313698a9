import type { KnownChat } from './chatEvents';
import { KEY_LENGTH } from './knownChats';

/** The key, the time and the unread messages in base 36, `!` for an inactive chat. */
const CHAT = new RegExp(`^([\\w-]{${KEY_LENGTH}})([0-9a-z]*)\\.([0-9a-z]*)(!?)$`);

/**
 * Chats as one text of about 22 characters each, since n8n makes an observed object of everything in
 * its memory that is one, and writes all of it at each change.
 */
export function writeChats(chats: Iterable<[string, KnownChat]>): string {
	const written: string[] = [];
	for (const [key, { lastMessageAt, unreadCount, isInactive }] of chats) {
		const mark = isInactive ? '!' : '';
		written.push(`${key}${writeNumber(lastMessageAt)}.${writeNumber(unreadCount)}${mark}`);
	}
	return written.join(' ');
}

/** @returns null for a text that `writeChats` does not write */
export function readChats(text: string): Map<string, KnownChat> | null {
	const chats = new Map<string, KnownChat>();
	for (const written of text === '' ? [] : text.split(' ')) {
		const [, key, time = '', unread = '', mark] = CHAT.exec(written) ?? [];
		if (key === undefined) return null;
		chats.set(key, {
			lastMessageAt: readNumber(time),
			unreadCount: readNumber(unread),
			isInactive: mark === '!',
		});
	}
	return chats;
}

function writeNumber(number: number | null): string {
	return number === null ? '' : number.toString(36);
}

function readNumber(text: string): number | null {
	return text === '' ? null : parseInt(text, 36);
}

/** LIDs as one text: two keys each, without anything between. */
export function writeLids(lids: Iterable<[string, string]>): string {
	return Array.from(lids, ([lid, own]) => lid + own).join('');
}

/** @returns null for a text that `writeLids` does not write */
export function readLids(text: string): Map<string, string> | null {
	if (text.length % (2 * KEY_LENGTH) > 0) return null;
	const lids = new Map<string, string>();
	for (let at = 0; at < text.length; at += 2 * KEY_LENGTH) {
		lids.set(text.slice(at, at + KEY_LENGTH), text.slice(at + KEY_LENGTH, at + 2 * KEY_LENGTH));
	}
	return lids;
}
