import fc from 'fast-check';
import { anyJsonText, type JsonText } from './jsonText';

/** A parameter of the node, mostly as a person would set it, as JSON. */
export type Field = fc.Arbitrary<JsonText>;

export const json = <Value>(value: fc.Arbitrary<Value>): Field =>
	value.map((one) => JSON.stringify(one));

/** Mostly a value that the parameter can have; seldom anything, as an expression may give. */
export const mostly = (usual: Field): Field =>
	fc.oneof({ weight: 150, arbitrary: usual }, { weight: 1, arbitrary: notAnExpression() });

function notAnExpression(): Field {
	return anyJsonText.filter((text) => !/"=/.test(text) && text.length < 5000);
}

/** The options of an operation; those in `needed` are always there. */
export function collection(
	fields: Readonly<Record<string, Field>>,
	needed: Readonly<Record<string, Field>> = {},
): Field {
	const required = fc.record({ ...needed });
	return fc
		.tuple(fc.record({ ...fields }, { requiredKeys: [] }), required)
		.map(([some, all]) => toJson({ ...some, ...all }));
}

export function toJson(fields: Readonly<Record<string, JsonText | undefined>>): JsonText {
	const pairs = Object.entries(fields).map(([key, value]) => `${JSON.stringify(key)}:${value}`);
	return `{${pairs.join(',')}}`;
}
