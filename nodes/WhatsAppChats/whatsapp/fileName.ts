import type { Chat } from './items';

const LONGEST = 80;

/** So much of a text is looked at: of what is no name, the rest would take long. */
const MAX_READ = 1000;

/**
 * A name for a file about a chat, without an extension: the chat's name or the part of its id that
 * tells it apart, with letters, digits, spaces, `-` and `_` alone, so that every system takes it.
 */
export function chatFileName({ name, id, gatewayChatId }: Chat): string {
	for (const text of [name, id?.split('@')[0], gatewayChatId]) {
		const safe = (text ?? '')
			.slice(0, MAX_READ)
			.normalize('NFC')
			.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, ' ')
			.trim();
		if (/[\p{L}\p{N}]/u.test(safe)) return [...safe].slice(0, LONGEST).join('').trim();
	}
	return 'chat';
}
