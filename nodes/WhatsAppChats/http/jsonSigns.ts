import { UnreadableAnswer } from './errors/unreadableAnswer';

/** The longest entry of a list: a group with 10,000 participants fits. `JSON.parse` can't pause. */
export const MAX_ENTRY_CHARACTERS = 1_000_000;

const QUOTE = 34;
const BACKSLASH = 92;

export const COMMA = 44;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;

/**
 * The place of the next sign that counts, outside of strings; `to` or behind it where there is none. All of
 * a text goes through here, so it looks at nothing but the text.
 * @param comma from here on commas count
 * @throws UnreadableAnswer for a string that has no end, or is too long for an entry
 */
export function nextSign(text: string, from: number, to: number, comma: number): number {
	let at = from;
	for (; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) at = endOfString(text, at);
		else if (code === COMMA) {
			if (at >= comma) return at;
		} else if (isBracket(code)) return at;
	}
	return at;
}

function isBracket(code: number): boolean {
	return code === OPEN_OBJECT || code === CLOSE_OBJECT || code === OPEN_LIST || code === CLOSE_LIST;
}

/** The place of the quote that ends the string which begins at `from`. */
function endOfString(text: string, from: number): number {
	for (let at = text.indexOf('"', from + 1); at > 0; at = text.indexOf('"', at + 1)) {
		if (at - from > MAX_ENTRY_CHARACTERS) throw new UnreadableAnswer('tooLong');
		if (!isEscaped(text, at)) return at;
	}
	throw new UnreadableAnswer('notJson');
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, quote: number): boolean {
	let at = quote;
	while (text.charCodeAt(at - 1) === BACKSLASH) at--;
	return (quote - at) % 2 === 1;
}
