import type { Broken } from './broken';

/** Words of programs, which say nothing to people. */
const PROGRAM_WORDS: readonly RegExp[] = [
	/cannot (read|set|access|convert|destructure|create|mix)/i,
	/maximum call stack|out of memory|heap/i,
	/\bundefined\b|\bNaN\b|\[object |\bInfinity\b/,
	/unexpected (token|end of|non-whitespace|string|number)|in JSON at|JSON\.parse|is not valid JSON/i,
	/is not (a function|iterable|defined|a constructor)|is not an instance/i,
	/\bE(CONN|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH|NETUNREACH|AI_AGAIN|PROTO)\w*/,
	/\b(ERR|HPE|Z)_[A-Z_]+/,
	/incorrect header|invalid (distance|stored|code|block|literal|window)|unexpected end of file/i,
	/\b\w*(Type|Range|Syntax|Axios|Reference|Assertion)Error\b|stack trace/,
	/parse error|socket hang up|invalid (array|string|typed array) length|status code \d{3}/i,
	/bad control character|malformed|aborted|circular structure/i,
];

/** More than our own longest words with 200 letters of a gateway's among them. */
const MAX_TEXT = 900;

/** 200 letters of a gateway's words, and a sign that they go on. */
const MAX_QUOTE = 201;

// eslint-disable-next-line no-control-regex -- these are what it looks for
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** What a person gets to read of something that went wrong. */
export type ShownError = { message: string; description?: string | null | undefined };

/** Whether something thrown is an error that n8n shows with its description. */
export function isShownError(thrown: unknown): thrown is ShownError {
	return thrown instanceof Error && /^Node(Api|Operation)Error$/.test(thrown.name);
}

/** Where an error is not in words that help: what happened, and the way out. */
export function brokenError({ message, description }: ShownError): Broken[] {
	const hasWayOut = (description ?? '').trim().length >= 10;
	return [
		...brokenText('message', message),
		...brokenText('description', description ?? ''),
		...(hasWayOut ? [] : [{ rule: 'a description says the way out', seen: message }]),
	];
}

/** Where a text for people has words of programs in it, or more of a gateway's than is fit to show. */
export function brokenText(where: string, text: string): Broken[] {
	const own = withoutQuotes(text);
	const broken = PROGRAM_WORDS.flatMap((words) => words.exec(own)?.[0] ?? []).map(
		(words) => `no words of programs in a ${where}: ${words}`,
	);
	if (where !== 'description' && !/\p{L}{2,}\s.*\p{L}{2,}/u.test(own)) {
		broken.push(`a ${where} is words`);
	}
	const isTooLong = text.length > MAX_TEXT || longestQuote(text) > MAX_QUOTE;
	if (isTooLong) broken.push(`200 letters of a gateway's in a ${where} at most`);
	return [...broken.map((rule) => ({ rule, seen: text })), ...brokenLetters(where, text)];
}

/** Where a text that n8n shows or stores holds letters that do something. */
export function brokenLetters(where: string, text: string): Broken[] {
	const broken: string[] = [];
	if (text.startsWith('=')) broken.push(`no ${where} begins with =`);
	if (UNFIT.test(text)) broken.push(`no control or bidirectional character in a ${where}`);
	if (/\p{Surrogate}/u.test(text)) broken.push(`no half of a character in a ${where}`);
	if (text.includes('\ufffd')) broken.push(`no wrongly decoded character in a ${where}`);
	return broken.map((rule) => ({ rule, seen: text }));
}

/** The gateway's own words stand between the first quotation mark and the last. */
const QUOTE = /["“](.*)["”]/s;

function withoutQuotes(text: string): string {
	return text.replace(QUOTE, '""');
}

function longestQuote(text: string): number {
	return QUOTE.exec(text)?.[1]?.length ?? 0;
}
