import { networkError } from '../../nodes/WhatsAppChats/http/errors/networkErrors';
import { shownText } from './thrown';

/** An error as an HTTP client makes it, with the whole request in it. */
function clientError(code: unknown): Error {
	const url = 'https://api.z-api.io/instances/3B1F/token/S3CRET/chats';
	const config = { url, headers: { 'Client-Token': 'S3CRET', Authorization: 'S3CRET' } };
	return Object.assign(new Error(`${String(code)} ${url}`), { code, config, request: config });
}

const GENERAL = /could not be reached/;

describe.each([
	[/could not be found/, ['ENOTFOUND', 'EAI_AGAIN']],
	[/refused the connection/, ['ECONNREFUSED']],
	[/broke off/, ['ECONNRESET', 'EPIPE', 'ERR_BAD_RESPONSE']],
	[/in time/, ['ETIMEDOUT', 'ECONNABORTED', 'ESOCKETTIMEDOUT']],
	[GENERAL, ['EHOSTUNREACH', 'ENETUNREACH']],
	[
		/secure connection/,
		[
			'CERT_HAS_EXPIRED',
			'DEPTH_ZERO_SELF_SIGNED_CERT',
			'SELF_SIGNED_CERT_IN_CHAIN',
			'ERR_TLS_CERT_ALTNAME_INVALID',
			'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
			'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
			'ERR_SSL_WRONG_VERSION_NUMBER',
			'EPROTO',
		],
	],
	[/stopped/, ['ERR_CANCELED']],
])('%p', (words, codes) => {
	test.each(codes)('is what %s means', (code) => {
		const failure = networkError({ title: 'Z-API' }, clientError(code));
		expect(failure.message).toMatch(words);
		expect(failure.message).toMatch(/^Z-API /);
		expect(failure.description).not.toBe('');
		expect(failure.httpStatus).toBeUndefined();
	});

	test.each(codes)('is what %s means inside what n8n wraps around it', (code) => {
		const once = new Error('S3CRET', { cause: clientError(code) });
		const twice = new Error('S3CRET', { cause: once });
		expect(networkError({ title: 'PlugChat' }, once).message).toMatch(words);
		expect(networkError({ title: 'PlugChat' }, twice).message).toMatch(words);
	});
});

test.each<[unknown]>([
	[clientError('E_NEW_AND_UNKNOWN')],
	[clientError(undefined)],
	[clientError(42)],
	[new Error('S3CRET')],
	[{}],
	['S3CRET'],
	[null],
	[undefined],
	[[]],
])('%p, which nobody knows, has the general words', (error) => {
	expect(networkError({ title: 'WhatsGate' }, error).message).toMatch(
		/^WhatsGate could not be reached/,
	);
});

test('an answer that broke off has no code, and is known by its text', () => {
	expect(networkError({ title: 'Z-API' }, new Error('aborted')).message).toMatch(/broke off/);
});

test('an error that is its own cause is looked at and left', () => {
	const error: { cause?: unknown } = {};
	error.cause = error;
	expect(networkError({ title: 'Z-API' }, error).message).toMatch(GENERAL);
});

test.each(['ENOTFOUND', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPROTO', 'S3CRET', undefined])(
	'with the code %p nothing of the request comes out',
	(code) => {
		const failure = networkError(
			{ title: 'Z-API' },
			new Error('S3CRET', { cause: clientError(code) }),
		);
		expect(shownText(failure)).not.toMatch(/S3CRET|3B1F|z-api\.io/);
		expect(JSON.stringify(Object.values(failure))).not.toContain('S3CRET');
		expect(failure.cause).toBeUndefined();
	},
);
