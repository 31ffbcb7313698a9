import fc from 'fast-check';
import { hostileText, PROTOTYPE_NAMES } from './texts';

/**
 * JSON as it comes off the wire. It is made as a text because only a text can hold `__proto__` as a key,
 * a key twice, or a number that no double can hold.
 */
export type JsonText = string;

const numberText: fc.Arbitrary<JsonText> = fc.oneof(
	fc.constantFrom(
		'0',
		'-0',
		'1',
		'-1',
		'0.1',
		'-0.0',
		'1e308',
		'-1e308',
		'1e400',
		'5e-324',
		'1e21',
	),
	fc.constantFrom('9007199254740991', '9007199254740993', '123456789012345678901234567890', '1E5'),
	fc.integer().map(String),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

/** JSON of one value without anything in it. */
export const scalarText: fc.Arbitrary<JsonText> = fc.oneof(
	{ weight: 4, arbitrary: hostileText.map((text) => JSON.stringify(text)) },
	{ weight: 2, arbitrary: numberText },
	{ weight: 1, arbitrary: fc.constantFrom('true', 'false', 'null') },
);

const keyText: fc.Arbitrary<JsonText> = fc
	.oneof({ weight: 3, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) }, hostileText)
	.map((key) => JSON.stringify(key));

/** A key and its value. */
type Pair = readonly [key: JsonText, value: JsonText];

/** An object with these keys, in this order, however often one comes. */
export function toObjectText(pairs: readonly Pair[]): JsonText {
	return `{${pairs.map(([key, value]) => `${key}:${value}`).join(',')}}`;
}

/** Keys that nobody expects, with whatever values. */
export const strangePairs: fc.Arbitrary<Pair[]> = fc.array(fc.tuple(keyText, scalarText), {
	maxLength: 3,
});

const shallow: fc.Arbitrary<JsonText> = fc.oneof(
	{ weight: 2, arbitrary: scalarText },
	{ weight: 1, arbitrary: listText(scalarText) },
	{ weight: 1, arbitrary: strangePairs.map(toObjectText) },
);

/** One thing in another, so deep. */
export function nested(deepest: number): fc.Arbitrary<JsonText> {
	return fc
		.tuple(fc.constantFrom(['[', ']'], ['{"a":', '}']), fc.integer({ min: 2, max: deepest }))
		.map(([[open = '', close = ''], depth]) => `${open.repeat(depth)}0${close.repeat(depth)}`);
}

/** Any JSON at all. */
export const anyJsonText: fc.Arbitrary<JsonText> = fc.oneof(
	{ weight: 60, arbitrary: scalarText },
	{ weight: 20, arbitrary: listText(shallow) },
	{
		weight: 20,
		arbitrary: fc.array(fc.tuple(keyText, shallow), { maxLength: 4 }).map(toObjectText),
	},
	{ weight: 1, arbitrary: nested(1000) },
);

/** A list of such values. */
export function listText(entry: fc.Arbitrary<JsonText>, maxLength = 4): fc.Arbitrary<JsonText> {
	return fc.array(entry, { maxLength }).map((entries) => `[${entries.join(',')}]`);
}

/**
 * An object that has any of these fields or none, and others that nobody expects: before them, where a
 * field of the same name wins, or behind them, where the stranger does.
 */
export function objectText(
	fields: Readonly<Record<string, fc.Arbitrary<JsonText>>>,
): fc.Arbitrary<JsonText> {
	return fc
		.tuple(fc.record({ ...fields }, { requiredKeys: [] }), strangePairs, fc.boolean())
		.map(([record, strange, strangeFirst]) => {
			const known = Object.entries(record).map(([key, value = 'null']): Pair => [
				JSON.stringify(key),
				value,
			]);
			return toObjectText(strangeFirst ? [...strange, ...known] : [...known, ...strange]);
		});
}
