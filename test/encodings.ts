/** The ways in which servers and proxies write back what they were told. */
export const ENCODINGS: ReadonlyArray<[name: string, encode: (text: string) => string]> = [
	['as it is', (text) => text],
	['in capitals', (text) => text.toUpperCase()],
	['in small letters', (text) => text.toLowerCase()],
	['in a URL', encodeURIComponent],
	['every letter in a URL', percent],
	['every letter in a URL, in small letters', (text) => percent(text).toLowerCase()],
	['in a URL in a URL', (text) => encodeURIComponent(percent(text))],
	['in a form', (text) => new URLSearchParams({ '': text }).toString().slice(1)],
	[
		'in a form in a form',
		(text) => encodeURIComponent(new URLSearchParams({ k: text }).toString()),
	],
	['in Base64', (text) => Buffer.from(text).toString('base64')],
	['in Base64 behind a name', (text) => Buffer.from(`user:${text}`).toString('base64')],
	['in Base64 behind another name', (text) => Buffer.from(`me:${text}:x`).toString('base64')],
	['in Base64 for URLs', (text) => Buffer.from(`a${text}`).toString('base64url')],
	['in hexadecimal digits', (text) => Buffer.from(text).toString('hex')],
	['in hexadecimal capitals', (text) => Buffer.from(text).toString('hex').toUpperCase()],
	['in JSON', (text) => JSON.stringify(text).replaceAll('/', '\\/')],
	[
		'in JSON, every letter',
		(text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
	],
	[
		'in JavaScript, every letter',
		(text) => each(text, (code) => `\\x${code.toString(16).padStart(2, '0')}`),
	],
	['in HTML', html],
	['in HTML in HTML', (text) => html(html(text))],
	['in HTML, every letter', (text) => each(text, (code) => `&#${code};`)],
	[
		'in HTML, every letter in hexadecimal digits',
		(text) => each(text, (code) => `&#x${code.toString(16)};`),
	],
	['in HTML in a URL', (text) => encodeURIComponent(html(text))],
	['with spaces', (text) => [...text].join(' ')],
	['with line breaks', (text) => text.replace(/(.{5})/g, '$1\r\n\t')],
	['with marks that nobody sees', (text) => [...text].join('\u200b')],
	['in wide letters', (text) => each(text, (code) => String.fromCharCode(code + 0xfee0))],
];

function percent(text: string): string {
	return each(text, (code) => `%${code.toString(16).padStart(2, '0').toUpperCase()}`);
}

function html(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('+', '&plus;')
		.replaceAll('/', '&#x2F;')
		.replaceAll('=', '&#61;')
		.replaceAll('"', '&quot;');
}

function each(text: string, encode: (code: number) => string): string {
	return Array.from(text, (letter) => encode(letter.codePointAt(0) ?? 0)).join('');
}
