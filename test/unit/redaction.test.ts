import fc from 'fast-check';
import { quote } from '../../nodes/WhatsAppChats/redaction/quote';

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
