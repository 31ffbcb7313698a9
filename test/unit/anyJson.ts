import fc from 'fast-check';

const unixTime = fc.oneof(fc.integer({ min: -2, max: 2e9 }), fc.integer({ min: 1e9, max: 3e14 }));
const digits = fc.bigInt({ min: 0n, max: 10n ** 21n }).map(String);
const server = fc.constantFrom(
	'@c.us',
	'@s.whatsapp.net',
	'@g.us',
	'@lid',
	'@broadcast',
	'@newsletter',
	'-group',
	'-broadcast',
	'-1623281429',
	':12@c.us',
	'.0:3@lid',
	'@hosted',
	'',
);

/** Any JSON value at all, and often one that looks like what a gateway sends. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	fc.double(),
	unixTime,
	unixTime.map(String),
	fc.tuple(digits, server).map((parts) => parts.join('')),
	fc.constantFrom('0', '1', '-1', 'true', 'false', '', '  ', 0, 1, -1, true, false, null),
	fc.bigInt({ min: 0n, max: 2n ** 44n }).map((n) => `https://x.example/?oe=${n.toString(16)}`),
);

/** An object that has any of these fields or none, each of any value. */
export function anyObject(
	fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Record<string, unknown>> {
	return fc
		.tuple(fc.record({ ...fields }, { requiredKeys: [] }), fc.dictionary(fc.string(), anyJson))
		.map(([known, strange]) => ({ ...strange, ...known }));
}

/** Fields by these names, each of any value. */
export function anyFields(names: readonly string[]): Record<string, fc.Arbitrary<unknown>> {
	return Object.fromEntries(names.map((name) => [name, anyJson]));
}

/** A list of objects, or anything but a list. */
export function anyListOf(entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
	return fc.oneof(
		fc.array(entry, { maxLength: 4 }),
		anyJson.filter((value) => !Array.isArray(value)),
	);
}
