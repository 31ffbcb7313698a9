import { LargeMap } from '../../eventLoop/largeMap';
import { findIndexInSlices, mapInSlices, Slice } from '../../eventLoop/slices';
import type { KnownChat } from '../chatEvents';
import { KEY_LENGTH } from './chatKeys';

/** The key, the time and the unread messages in base 36, `!` for an inactive chat. */
const CHAT = new RegExp(`^([\\w-]{${KEY_LENGTH}})([0-9a-z]*)\\.([0-9a-z]*)(!?)$`);

/**
 * Chats as one text of about 22 characters each, since n8n makes an observed object of everything in
 * static data that is one, and writes all of it at each change.
 */
export async function writeChats(chats: Iterable<[string, KnownChat]>): Promise<string> {
	const written = await mapInSlices(chats, ([key, { lastMessageAt, unreadCount, isInactive }]) => {
		const mark = isInactive ? '!' : '';
		return `${key}${writeNumber(lastMessageAt)}.${writeNumber(unreadCount)}${mark}`;
	});
	return written.join(' ');
}

/** @returns null for a text that `writeChats` does not write */
export async function parseChats(text: string): Promise<LargeMap<string, KnownChat> | null> {
	const chats = new LargeMap<string, KnownChat>();
	const unreadable = await findIndexInSlices(wordsOf(text), (written) => {
		const [, key, time = '', unread = '', mark] = CHAT.exec(written) ?? [];
		if (key === undefined) return true;
		const lastMessageAt = readNumber(time);
		chats.set(key, { lastMessageAt, unreadCount: readNumber(unread), isInactive: mark === '!' });
		return false;
	});
	return unreadable === -1 ? chats : null;
}

/** What stands between the spaces of a text; nothing in an empty one. */
function* wordsOf(text: string): Generator<string> {
	for (let at = 0, end = 0; at <= text.length && text !== ''; at = end + 1) {
		const space = text.indexOf(' ', at);
		end = space === -1 ? text.length : space;
		yield text.slice(at, end);
	}
}

function writeNumber(number: number | null): string {
	return number === null ? '' : number.toString(36);
}

function readNumber(text: string): number | null {
	return text === '' ? null : parseInt(text, 36);
}

/** LIDs as one text: two keys each, without anything between. */
export async function writeLids(lids: Iterable<[string, string]>): Promise<string> {
	return (await mapInSlices(lids, ([lid, own]) => lid + own)).join('');
}

/** @returns null for a text that `writeLids` does not write */
export async function parseLids(text: string): Promise<LargeMap<string, string> | null> {
	if (text.length % (2 * KEY_LENGTH) > 0) return null;
	const lids = new LargeMap<string, string>();
	const slice = new Slice();
	for (let at = 0; at < text.length; at += 2 * KEY_LENGTH) {
		if (slice.isOver) await slice.next();
		lids.set(text.slice(at, at + KEY_LENGTH), text.slice(at + KEY_LENGTH, at + 2 * KEY_LENGTH));
	}
	return lids;
}
