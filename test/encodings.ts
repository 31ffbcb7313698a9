import { WRITTEN_FORMS } from './engine/harness/writtenSecrets';

/** The ways in which servers and proxies write back what they were told, and stranger ones. */
export const ENCODINGS: ReadonlyArray<[name: string, encode: (text: string) => string]> = [
	...Object.entries(WRITTEN_FORMS),
	['form-encoded twice', (text) => encodeURIComponent(new URLSearchParams({ k: text }).toString())],
	['in base64 behind one letter', (text) => Buffer.from(`a${text}`).toString('base64')],
	['in base64 behind two letters', (text) => Buffer.from(`ab${text}`).toString('base64')],
	['in base64 between others', (text) => Buffer.from(`me:${text}:x`).toString('base64')],
	['escaped as JavaScript letter by letter', (text) => each(text, (code) => `\\x${hex(code)}`)],
	['escaped as HTML by names', html],
	['escaped as HTML twice', (text) => html(html(text))],
	['escaped as HTML, percent-encoded', (text) => encodeURIComponent(html(text))],
	['split by marks that nobody sees', (text) => [...text].join('\u200b')],
	['in wide letters', (text) => each(text, (code) => String.fromCharCode(code + 0xfee0))],
];

function html(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('+', '&plus;')
		.replaceAll('/', '&#x2F;')
		.replaceAll('=', '&#61;')
		.replaceAll('"', '&quot;');
}

function hex(code: number): string {
	return code.toString(16).padStart(2, '0');
}

function each(text: string, encode: (code: number) => string): string {
	return Array.from(text, (letter) => encode(letter.codePointAt(0) ?? 0)).join('');
}
