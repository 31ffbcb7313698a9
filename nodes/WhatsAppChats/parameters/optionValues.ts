import type { INodeProperties } from 'n8n-workflow';
import { toNumber } from '../whatsapp/coerce';
import { isBlank } from './blank';
import { readCollection } from './collection';
import type { InputItem } from './inputItem';
import { refusal } from './refusal';
import { wholeNumber } from './wholeNumber';
import { yesOrNo } from './yesOrNo';

/** What stands in one of 'Options'; null where it is not there, or its expression gives nothing. */
function readOption(item: InputItem, { name }: INodeProperties): unknown {
	return readCollection(item, 'options')[name] ?? null;
}

/** Reads a switch among 'Options': off where it is left empty. */
export function readSwitch(item: InputItem, option: INodeProperties): boolean {
	const value = readOption(item, option);
	return !isBlank(value) && yesOrNo(item, option.displayName, value);
}

/**
 * Reads what is chosen from a list among 'Options'; null where it is left empty.
 * @throws NodeOperationError for what is none of the choices
 */
export function readSelected(
	item: InputItem,
	option: INodeProperties,
	choices: readonly string[],
): string | null {
	const value = readOption(item, option);
	if (isBlank(value)) return null;
	const choice = choices.find((known) => known === value);
	if (choice !== undefined) return choice;
	throw refusal(
		item,
		`'${option.displayName}' has a value it can't have`,
		`Choose one from the list, or give one of: ${choices.join(', ')}.`,
	);
}

/** Reads a whole number among 'Options'; null where it is not there. An emptied field is refused. */
export function readWholeNumber(item: InputItem, option: INodeProperties): number | null {
	const value = readOption(item, option);
	return value === null
		? null
		: wholeNumber(item, option.displayName, value, numberLikeDefault(option));
}

/**
 * Reads a number among 'Options'; null where it is left empty.
 * @param mayBeZero whether it is of 0 or more, and not above 0
 */
export function readAmount(
	item: InputItem,
	option: INodeProperties,
	mayBeZero = false,
): number | null {
	const value = readOption(item, option);
	if (isBlank(value)) return null;
	const amount = toNumber(value);
	if (amount !== null && (amount > 0 || (mayBeZero && amount === 0))) return amount;
	const allowed = mayBeZero ? 'of 0 or more' : 'above 0';
	const message = `'${option.displayName}' is not a number ${allowed}`;
	throw refusal(item, message, numberLikeDefault(option));
}

function numberLikeDefault(option: INodeProperties): string {
	return `Enter a number like ${JSON.stringify(option.default)}, or remove the option.`;
}
