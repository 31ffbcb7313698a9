import { createHash } from 'node:crypto';
import { Slice } from '../../eventLoop/slices';
import type { Chat } from '../../whatsapp/items';

/** 60 bits: among 200,000 chats two share a key once in fifty million accounts. */
export const KEY_LENGTH = 10;

/** So much text is hashed at once. */
const HASHED_AT_ONCE = 100_000;

/** The keys of a chat: that of its id, and that of its LID where the id is a phone number. */
export type ChatKeys = { own: string; lid: string | null };

/**
 * Hashes a text to a short key of one length, whatever a gateway sends. No phone number can be read
 * from it.
 */
export function hashKey(text: string): string {
	return createHash('sha256').update(text).digest('base64url').slice(0, KEY_LENGTH);
}

/** As `hashKey`, of all the texts joined, in slices. */
export async function hashKeyInSlices(texts: readonly string[]): Promise<string> {
	const hash = createHash('sha256');
	const slice = new Slice();
	for (const text of texts) {
		for (let at = 0; at < text.length; at += HASHED_AT_ONCE) {
			if (slice.isOver) await slice.next();
			hash.update(text.slice(at, at + HASHED_AT_ONCE));
		}
	}
	return hash.digest('base64url').slice(0, KEY_LENGTH);
}

/**
 * Gives the keys of a chat.
 * @returns null for a chat without an id, which can't be recognized at the next poll
 */
export function chatKeys({ id, lid }: Chat): ChatKeys | null {
	if (id === null) return null;
	return { own: hashKey(id), lid: lid === null || lid === id ? null : hashKey(lid) };
}
