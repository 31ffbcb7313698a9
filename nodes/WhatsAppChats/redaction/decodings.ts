/** Answers quote requests that were encoded once, and proxies encode what they quote once more. */
const MAX_ROUNDS = 4;

/** One character as URLs, JSON and HTML write it. */
const ESCAPE =
	/%([0-9a-f]{2})|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|\\(["'/\\bfnrt])|&([a-z]{2,6});/gi;

/** HTML's names of what stands on a keyboard. */
const HTML_NAMES: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	ast: '*',
	bsol: '\\',
	colon: ':',
	comma: ',',
	commat: '@',
	dollar: '$',
	equals: '=',
	excl: '!',
	grave: '`',
	gt: '>',
	hat: '^',
	lcub: '{',
	lowbar: '_',
	lpar: '(',
	lsqb: '[',
	lt: '<',
	nbsp: ' ',
	num: '#',
	percnt: '%',
	period: '.',
	plus: '+',
	quest: '?',
	quot: '"',
	rcub: '}',
	rpar: ')',
	rsqb: ']',
	semi: ';',
	sol: '/',
	verbar: '|',
};

/** What people don't see between two letters, and `+`, which forms write for a space. */
const BETWEEN = /[\s+\p{Cf}\p{Cc}\p{M}]+/gu;

/**
 * A text as it is, and decoded once, twice and so on, as long as there is something to decode; letters that
 * only look different (wide, in circles) are the plain ones there.
 */
export function decodings(text: string): string[] {
	const rounds = [text];
	for (let last = text; rounds.length <= MAX_ROUNDS;) {
		const decoded = last.normalize('NFKC').replace(ESCAPE, decodeEscape);
		if (decoded === last) break;
		rounds.push(decoded);
		last = decoded;
	}
	return rounds;
}

/** A text without all that can stand between the letters of a key without hiding it, in lower case. */
export function squeezed(text: string): string {
	return text.normalize('NFKC').replace(BETWEEN, '').toLowerCase();
}

function decodeEscape(escape: string, ...groups: Array<string | undefined>): string {
	const [percent, unicode, hex, htmlHex, html, json, name = ''] = groups;
	const code = percent ?? unicode ?? hex ?? htmlHex;
	if (code !== undefined) return toCharacter(parseInt(code, 16));
	if (html !== undefined) return toCharacter(parseInt(html, 10));
	if (json !== undefined) return /[bfnrt]/.test(json) ? ' ' : json;
	const known = name.toLowerCase();
	return Object.hasOwn(HTML_NAMES, known) ? (HTML_NAMES[known] ?? escape) : escape;
}

/** No key has what is beyond the first plane of Unicode. */
function toCharacter(code: number): string {
	return code <= 0xffff ? String.fromCharCode(code) : '';
}
