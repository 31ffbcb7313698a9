import fc from 'fast-check';
import { MAX_QUOTE, quote } from '../../nodes/WhatsAppChats/redaction/quote';
import { ENCODINGS } from '../encodings';

test.each(['null not allowed', 'You are not connected.', 'Erro: número inválido', '50% off: a/b'])(
	'%s is quoted as it is',
	(text) => {
		expect(quote(text, ['S3CRET', ''])).toBe(text);
	},
);

test.each([
	'https://api.z-api.io/instances/3B1F/token/S3CRET/chats failed',
	'GET "https://api.z-api.io/instances/3B1F/token/S3CRET/chats" failed',
	'failed: HTTP://API.Z-API.IO/instances/3B1F',
	'no route /instances/3B1F/token/S3CRET/chats here',
	'no route api.z-api.io/instances/3B1F/token/S3CRET here',
	'at wss://evil.example/x?y=z and ftp://evil.example',
])('%s is quoted without its addresses', (text) => {
	expect(quote(text, [])).not.toMatch(/:\/\/|instances|3B1F|S3CRET|example/i);
});

test('the words around an address stay', () => {
	expect(quote('Cannot GET https://x.example/a?b=c today', [])).toMatch(/^Cannot GET .+ today$/);
});

describe('a secret', () => {
	test.each([
		['token S3CRET is wrong', 'S3CRET'],
		['S3CRETS3CRET', 'S3CRET'],
		['"S3CRET","x":"S3CRET"', 'S3CRET'],
		['token a+b/c== is wrong', 'a+b/c=='],
		['token a%2Bb%2Fc%3D%3D is wrong', 'a+b/c=='],
		['token $& and $1 is wrong', '$&'],
		['a.*b(c is wrong', '.*b(c'],
	])('in %j is hidden', (text, secret) => {
		const quoted = quote(text, [secret]);
		expect(quoted).not.toContain(secret);
		expect(quoted).not.toContain(encodeURIComponent(secret));
	});

	test('is hidden in whole where another begins like it', () => {
		expect(quote('key S3CRET-client is wrong', ['S3CRET', 'S3CRET-client'])).not.toMatch(/client/);
		expect(quote('key S3CRET-client is wrong', ['S3CRET-client', 'S3CRET'])).not.toMatch(/client/);
	});

	test('at the place where a long text is cut doesn’t show its beginning', () => {
		expect(quote(`${'x'.repeat(197)}S3CRET and more`, ['S3CRET'])).not.toContain('S3');
	});

	test('never comes out, whatever stands around it', () => {
		const secret = fc.stringMatching(/^[0-9A-F]{12,32}$/);
		fc.assert(
			fc.property(fc.string(), secret, fc.string(), (before, key, after) => {
				expect(quote(before + key + after, [key])).not.toContain(key);
			}),
		);
	});
});

test('a long text is cut, on one line, with a sign that it goes on', () => {
	const quoted = quote('word '.repeat(1000), []);
	expect(quoted.length).toBeLessThanOrEqual(201);
	expect(quoted).toMatch(/^word word .*…$/);
});

test('lines become one', () => {
	expect(quote(' not\r\n\tallowed \n', [])).toBe('not allowed');
});

/** Letters of every kind that a key was seen with, and long enough to tell from other words. */
const KEY = 'F9a+b/C3=d"e&0~Zq_x-7Kp';

/** A text that shows a part of the key, however it is written, as a person could put it together. */
const shows = (text: string) => {
	const letters = text.replace(/[^a-z0-9]/gi, '').toLowerCase();
	return ['f9abc3', 'zqx7kp', 'rjlhk2ivqzm9', Buffer.from('F9a+b/C3').toString('hex')].some(
		(part) => letters.includes(part.toLowerCase().replace(/[^a-z0-9]/g, '')),
	);
};

describe('A key that the gateway writes back', () => {
	test.each(ENCODINGS)('%s is not shown', (_name, encode) => {
		for (const before of ['', 'bad key ', 'a"', 'x'.repeat(190), 'word '.repeat(39)]) {
			for (const after of ['', ' is wrong', '"}', ' and more'.repeat(100)]) {
				const quoted = quote(before + encode(KEY) + after, ['other', KEY]);
				expect(quoted).not.toContain(encode(KEY).slice(0, 40));
				expect({ quoted, shows: shows(quoted) }).toEqual({ quoted, shows: false });
			}
		}
	});

	test('over thousands of letters is not shown, and no longer than any other text', () => {
		for (const text of [
			`${KEY} `.repeat(2_000),
			[...KEY].join(' '.repeat(3_000)),
			KEY.repeat(900),
		]) {
			const quoted = quote(`key ${text}`, [KEY]);
			expect({ quoted, shows: shows(quoted) }).toEqual({ quoted, shows: false });
			expect(quoted.length).toBeLessThanOrEqual(MAX_QUOTE + 1);
		}
	});

	test('of 5,000 letters is not shown, also where the text is cut in the middle of it', () => {
		const long = 'AbC123xyz'.repeat(556);
		for (const before of ['', 'x'.repeat(150)]) {
			expect(quote(before + long, [long])).not.toMatch(/AbC/);
			expect(quote(before + percentEncoded(long), [long])).not.toMatch(/%41%62/);
		}
	});
});

function percentEncoded(text: string): string {
	return Buffer.from(text).toString('hex').replace(/../g, '%$&');
}

describe('An address', () => {
	const address = 'https://api.z-api.io/instances/3B1F/token/S3CRETS3CRET/chats';

	test.each(
		ENCODINGS.filter(([name]) => !/^in (hexadecimal|capitals|base64)|spaces|lines/.test(name)),
	)('%s is not shown', (_name, encode) => {
		const quoted = quote(`failed at ${encode(address)} today`, []);
		expect(quoted.toLowerCase()).not.toMatch(/s3cret|3b1f/);
		expect(quoted).not.toContain(encode('S3CRET'));
	});
});

describe('A text of a gateway', () => {
	test.each(['={{ $json }}', ' \n={{1}}', '\u200b=1', '\u202e\u0000 =1', '\u200d=1', '\ufeff=x'])(
		'%j is no expression',
		(text) => {
			expect(quote(text, [])).toMatch(/^“=/);
		},
	);

	test('is without control characters and such that change its direction', () => {
		const marks =
			'\u0000\u0007\u001b[31m\u007f\u0085\u061c\u200e\u200f\u2028\u202a\u202e\u2066\u2069\ud800';
		expect(quote(`a${marks}b`, [])).toMatch(/^a \[31m b$/);
	});

	test('keeps the letters and emoji of all languages', () => {
		const text = 'João Мария 陳大文 مرحبا नमस्ते 👨\u200d👩\u200d👧 🇧🇷';
		expect(quote(text, ['S3CRET'])).toBe(text);
	});

	test('is never longer than 200 letters and the sign that it goes on', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }), (text) => {
				const quoted = quote(text, []);
				expect(quoted.replace(/^“(.*)”$/s, '$1').length).toBeLessThanOrEqual(MAX_QUOTE + 1);
				expect(quoted).not.toMatch(
					/^=|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
				);
			}),
		);
	});

	test.each([
		'a'.repeat(1_000_000),
		'https'.repeat(200_000),
		'a://'.repeat(250_000),
		'/instances/'.repeat(90_000),
		'%25'.repeat(300_000),
		'&#x'.repeat(300_000),
		'\\u'.repeat(300_000),
		' '.repeat(1_000_000),
		`a${'\u200d'.repeat(1_000_000)}b`,
		'\u202e'.repeat(1_000_000),
	])('of a million signs, number %#, is cut before anything is looked for', (text) => {
		const replace = jest.spyOn(String.prototype, 'replace');
		quote(text, [KEY]);
		const looked = replace.mock.contexts.map((context) => String(context).length);
		replace.mockRestore();
		expect(looked.length).toBeGreaterThan(0);
		expect(Math.max(...looked)).toBeLessThanOrEqual(20_000);
	});
});
