/** Ways in which a gateway may write a key back, by their names. */
export const WRITTEN_FORMS: Readonly<Record<string, (secret: string) => string>> = {
	plain: (secret) => secret,
	'in capitals': (secret) => secret.toUpperCase(),
	'in small letters': (secret) => secret.toLowerCase(),
	'percent-encoded': encodeURIComponent,
	'percent-encoded in small letters': (secret) =>
		encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
	'percent-encoded letter by letter': (secret) => percentEncoded(secret),
	'percent-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
	'percent-encoded letter by letter, twice': (secret) => encodeURIComponent(percentEncoded(secret)),
	'form-encoded': (secret) => new URLSearchParams([['', secret]]).toString().slice(1),
	'in base64': (secret) => Buffer.from(secret).toString('base64'),
	'in base64url': (secret) => Buffer.from(secret).toString('base64url'),
	'in base64, behind a user’s name': (secret) => Buffer.from(`me:${secret}`).toString('base64'),
	'in hexadecimal': (secret) => Buffer.from(secret).toString('hex'),
	'in hexadecimal capitals': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
	'escaped as JSON': (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
	'escaped as JSON letter by letter': (secret) =>
		letterByLetter(secret, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
	'escaped as HTML': (secret) =>
		secret.replace(/[&<>"']/g, (letter) => HTML_NAMES[letter] ?? letter),
	'escaped as HTML letter by letter': (secret) => letterByLetter(secret, (code) => `&#${code};`),
	'escaped as HTML in hexadecimal': (secret) =>
		letterByLetter(secret, (code) => `&#x${code.toString(16)};`),
	'split by spaces': (secret) => [...secret].join(' '),
	'split over lines': (secret) => secret.replace(/.{7}/g, '$&\r\n'),
};

const HTML_NAMES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function percentEncoded(text: string): string {
	return Buffer.from(text).toString('hex').replace(/../g, '%$&');
}

function letterByLetter(text: string, write: (code: number) => string): string {
	return Array.from(text, (letter) => write(letter.codePointAt(0) ?? 0)).join('');
}
