import fc from 'fast-check';
import type { Body, HttpAnswer, Sending } from '../server/httpAnswer';
import { hostileText } from './texts';

const status = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(400, 401, 403, 404, 429, 500, 503) },
	{ weight: 5, arbitrary: fc.constantFrom(201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 413) },
	{ weight: 4, arbitrary: fc.integer({ min: 200, max: 599 }) },
	{ weight: 1, arbitrary: fc.constantFrom(100, 101, 102, 103, 199) },
);

const header = fc
	.oneof(
		fc.constantFrom(
			['Location', '//⟦plain⟧@evil.invalid/⟦percent-encoded⟧'],
			['Refresh', '0; url=⟦elsewhere⟧'],
			['Retry-After', '0'],
			['Retry-After', '99999999999999999999'],
			['Retry-After', 'Wed, 21 Oct 2099 07:28:00 GMT'],
			['Retry-After', '={{ 1 }}'],
			['Set-Cookie', '__proto__=⟦plain⟧'],
			['Content-Type', 'text/html; charset=utf-7'],
			['Content-Length', '12'],
			['Transfer-Encoding', 'chunked'],
			['__proto__', 'polluted'],
			['constructor', 'polluted'],
			['X-Echo', '⟦plain⟧'],
			['Connection', 'keep-alive'],
		),
		fc.constantFrom(4_000, 20_000, 100_000).map((size) => ['X-Long', 'x'.repeat(size)] as const),
		hostileText.map((text) => ['X-Any', text.slice(0, 2000)] as const),
	)
	.map(([name = '', value = '']) => [name, value] as const);

/** Absent in most cases: an answer that fails by its bytes never comes to be read. */
function seldom<Odd>(odd: fc.Arbitrary<Odd>, weight = 2): fc.Arbitrary<Odd | undefined> {
	const usual = { weight: 16, arbitrary: fc.constant(undefined) };
	return fc.oneof({ withCrossShrink: true }, usual, { weight, arbitrary: odd });
}

const oneOf = <const Value>(...values: Value[]) => fc.constantFrom(...values);

const sending: { [Key in keyof Sending]: fc.Arbitrary<Sending[Key] | undefined> } = {
	status: seldom(status, 8),
	reason: seldom(oneOf('', '⟦plain⟧', '={{1}}', 'x'.repeat(3000), '\u202eKO')),
	headers: seldom(fc.array(header, { minLength: 1, maxLength: 3 }), 8),
	charset: seldom(
		oneOf('latin1', 'windows-1251', 'utf-16le', 'utf-16le with BOM', 'invalid utf-8'),
	),
	contentType: seldom(
		oneOf(
			...[
				'application/json',
				'application/json; charset=utf-8',
				'text/plain',
				'text/html',
				'',
				null,
			],
			...['application/json; charset=windows-1251', 'application/json;charset="ISO-8859-1"'],
			...['application/json; charset=x-unknown', 'multipart/form-data', 'image/png', 'x/⟦plain⟧'],
		),
	),
	packing: seldom(oneOf('gzip', 'deflate', 'raw deflate', 'br')),
	contentEncoding: seldom(oneOf(null, 'gzip', 'br', 'deflate', 'gzip, br', 'zstd', 'x', '')),
	packedAs: seldom(oneOf('cut off', 'garbled')),
	framing: seldom(
		oneOf('chunked', 'chunked', 'to the end', 'too long', 'too short', 'two lengths'),
	),
	ending: seldom(
		fc.record({
			how: oneOf('reset', 'closed', 'stalled', 'trickled', 'endless'),
			at: fc.double({ min: 0, max: 1, noNaN: true }),
		}),
	),
};

const redirect: fc.Arbitrary<Partial<Sending>> = fc
	.constantFrom(300, 301, 302, 303, 307, 308)
	.map((status) => ({ status, headers: [['Location', '⟦elsewhere⟧']] }));

/** An answer with that body, sent as usual in most cases. */
export function httpAnswer(body: fc.Arbitrary<Body>): fc.Arbitrary<HttpAnswer> {
	const unusual = fc.record({ ...sending }, { noNullPrototype: true }).map((odd) => {
		const given = Object.entries(odd).filter(([, value]) => value !== undefined);
		return Object.fromEntries(given);
	});
	const sent = fc.oneof(
		{ withCrossShrink: true },
		{ weight: 30, arbitrary: fc.constant({}) },
		{ weight: 20, arbitrary: unusual },
		{ weight: 1, arbitrary: redirect },
	);
	return fc.tuple(body, sent).map(([body, odd]): HttpAnswer => ({ body, ...odd }));
}
