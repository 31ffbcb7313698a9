import type { INodeProperties } from 'n8n-workflow';
import { toNumber } from '../whatsapp/coerce';
import { isBlank } from './blank';
import type { Field, Values } from './field';
import { refusal } from './refusal';
import { wholeNumber } from './wholeNumber';

type NumberDefinition = INodeProperties & { default: number };

type NumberRules = {
	/** The value where the field was not added; its default where this is left out. */
	absent?: number;
	/** A larger number counts as this one. */
	max?: number;
	/** Whether 0 is allowed. */
	mayBeZero?: boolean;
};

/** A number, and what it is where the field was not added: `absent`, or what a reader hands in. */
type NumberField = {
	definition: INodeProperties;
	absent: number;
	read(values: Values, otherwise?: number): number;
};

/** A number above 0, or of 0 or more; one that is left empty counts as not added. */
export function numberField(
	definition: NumberDefinition,
	{ absent = definition.default, max = Infinity, mayBeZero = false }: NumberRules = {},
): NumberField {
	return {
		absent,
		definition,
		read(values, otherwise = absent) {
			const given = values.valueOf(definition);
			if (isBlank(given)) return otherwise;
			const number = toNumber(given);
			if (number !== null && (number > 0 || (mayBeZero && number === 0))) {
				return Math.min(number, max);
			}
			const allowed = mayBeZero ? 'of 0 or more' : 'above 0';
			const message = `'${definition.displayName}' is not a number ${allowed}`;
			throw refusal(values.item, message, numberLike(definition), `Give a number ${allowed}.`);
		},
	};
}

/**
 * A whole number of 1 or more.
 * @param absent the value where the field was not added; one that was emptied is refused
 */
export function wholeNumberField<Absent>(
	definition: NumberDefinition,
	absent: Absent,
	max = Infinity,
): Field<number | Absent> {
	return {
		definition,
		read(values) {
			const given = values.valueOf(definition);
			if (given === undefined) return absent;
			const { displayName } = definition;
			return Math.min(wholeNumber(values.item, displayName, given, numberLike(definition)), max);
		},
	};
}

function numberLike(definition: NumberDefinition): string {
	return `Enter a number like ${definition.default}, or remove the option.`;
}
