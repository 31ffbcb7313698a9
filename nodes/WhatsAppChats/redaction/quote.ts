import { decodings, squeezed } from './decodings';
import { secretForms } from './secretForms';

/** The longest part of a gateway's text that is shown. */
export const MAX_QUOTE = 200;

/** Where the beginning of a secret is found, this covers all of it that would be shown. */
const MAX_SECRET = 256;

/** The length of such a secret where each letter is written as `&#x0061;` and that encoded once more. */
const MAX_ENCODED_SECRET = MAX_SECRET * 16;

/** How much is looked at, whatever the length of a text: before and after its spaces are folded. */
const MAX_READ = 20_000;
const MAX_LINE = MAX_QUOTE + MAX_ENCODED_SECRET;

/** What breaks lines or is not seen, and can turn a text around. Joiners belong to letters and emoji. */
const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cs}\p{Co}]|(?![\u200c\u200d])\p{Cf}/gu;
const LEADING = /^[ \u200c\u200d]+/;

/** More marks on a letter than Unicode's format for streams allows: to sort n of them takes n² steps. */
const NEEDLESS_MARKS = /(\p{M}{30})\p{M}+/gu;

/** An address with its scheme, also as JSON and URLs write it; and the paths of Z-API, which hold keys. */
const ADDRESS = /(?<![a-z0-9+.-])[a-z0-9+.-]{1,40}(?::|%3a)(?:\\?\/|%2f){2}\S+/gi;
const SECRET_PATH = /(?<!\S)\S*?(?:\/|%2f)(?:instances|token)(?:\/|%2f)\S+/gi;

/** To n8n more than words: in a tool's parameters a value that the agent has to give, in a hint a tag of HTML. */
const MORE_THAN_WORDS = /\$(?=fromAI)|<(?=[a-z/!?])/gi;

/** From a character of ASCII to its wide form, which only looks like it. */
const WIDER = 0xfee0;

/** Stand for one character each of what must not be seen; both are taken out of texts before. */
const [ADDRESS_MARK, SECRET_MARK] = ['\ue000', '\ue001'];

/** Makes a gateway's text fit to be shown. */
export type Quote = (text: string) => string;

/** As `quoting`, for one text. */
export function quote(text: string, secrets: readonly string[]): string {
	return quoting(secrets)(text);
}

/**
 * The one way in which a gateway's words (in an error, a hint, a list, a log) become ours. What it gives is
 * at most 200 characters of theirs on one line, without control characters and such that change the
 * direction; without any address, and without the secrets of the account in any form; and no code: n8n stores
 * some texts and runs those that begin with `=`, and shows some as HTML.
 * @param secrets of the account
 */
export function quoting(secrets: readonly string[]): Quote {
	const known = secrets
		.filter((secret) => secret !== '')
		.map((secret) => secret.slice(0, MAX_SECRET))
		.sort((one, other) => other.length - one.length);
	const patterns = known.flatMap((secret) => [secret, encodeURIComponent(secret)]).map(literally);
	const forms = known.flatMap(secretForms);
	return (text) => {
		const { line, end } = toLine(text);
		const masked = mask(line, patterns);
		if (holdsSecret(masked, forms)) return '[hidden, as it repeats an address or a key]';
		const shown = masked
			.slice(0, end)
			.replace(/\ue000+/g, '[address]')
			.replace(/\ue001+/g, '[hidden]')
			.replace(/\p{Cs}/gu, '')
			.replace(MORE_THAN_WORDS, wide);
		const isAll = line.length === end && shown.length <= MAX_QUOTE;
		const quoted = isAll ? shown : `${shown.slice(0, MAX_QUOTE)}…`;
		return quoted.startsWith('=') ? `“${quoted}”` : quoted;
	};
}

function wide(sign: string): string {
	return String.fromCharCode(sign.charCodeAt(0) + WIDER);
}

/** The beginning of a text on one line, and how much of it can be shown. */
function toLine(text: string): { line: string; end: number } {
	const read = text.slice(0, MAX_READ);
	const seen = read.replace(UNSEEN, '').replace(NEEDLESS_MARKS, '$1');
	const folded = seen.replace(BREAKS, ' ').replace(LEADING, '').trimEnd();
	const line = folded.slice(0, MAX_LINE);
	const isCut = read.length < text.length || line.length < folded.length;
	// Of a secret that is cut in two the first half could not be found.
	const end = isCut ? Math.max(0, line.length - MAX_ENCODED_SECRET) : line.length;
	return { line, end: Math.min(end, MAX_QUOTE) };
}

/** Puts marks in the place of addresses, and of secrets as they are or as a URL writes them. */
function mask(line: string, secrets: readonly RegExp[]): string {
	const mark = (sign: string) => (found: string) => sign.repeat(found.length);
	const masked = line.replace(ADDRESS, mark(ADDRESS_MARK)).replace(SECRET_PATH, mark(ADDRESS_MARK));
	return secrets.reduce((text, secret) => text.replace(secret, mark(SECRET_MARK)), masked);
}

function literally(text: string): RegExp {
	return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
}

/** Whether a secret or an address is in a text all the same, encoded in any way or with spaces in it. */
function holdsSecret(text: string, forms: readonly string[]): boolean {
	return decodings(text).some((decoded) => {
		const plain = squeezed(decoded);
		return (
			/:\/\/|\/(instances|token)\//i.test(decoded) || forms.some((form) => plain.includes(form))
		);
	});
}
