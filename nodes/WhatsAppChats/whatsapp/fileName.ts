import type { Chat } from './items';

/** What a name needs at most to be seen in full by a person. */
const MAX_CHARACTERS = 80;

/** File systems take 255; the rest is for an extension, and a number that tells two files apart. */
const MAX_BYTES = 240;

/** Windows takes these for a device, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/i;

/** So much of a text is looked at: of what is no name, the rest would take long. */
const MAX_READ = 1000;

/**
 * A name for a file about a chat, without an extension: the chat's name or the part of its id that
 * tells it apart, with letters, digits, spaces, `-` and `_` alone, so that every system takes it. It
 * is no name of a device, and doesn't begin like an option of a command.
 */
export function chatFileName({ name, id, gatewayChatId }: Chat): string {
	for (const text of [name, id?.split('@')[0], gatewayChatId]) {
		const safe = (text ?? '')
			.slice(0, MAX_READ)
			.normalize('NFC')
			.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, ' ')
			.replace(/^[ -]+/, '');
		if (/[\p{L}\p{N}]/u.test(safe)) return withoutDevice(beginning(safe));
	}
	return 'chat';
}

/** As much as file systems take, cut between two characters. */
function beginning(text: string): string {
	let cut = '';
	for (const character of [...text].slice(0, MAX_CHARACTERS)) {
		if (Buffer.byteLength(cut + character) > MAX_BYTES) break;
		cut += character;
	}
	return cut.trim();
}

function withoutDevice(name: string): string {
	return DEVICE.test(name) ? `_${name}` : name;
}
