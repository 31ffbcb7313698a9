import type { InputItem } from './inputItem';
import { refusal } from './refusal';

/** @throws NodeOperationError, naming the parameter, for all but a whole number of `least` or more */
export function wholeNumber(
	item: InputItem,
	title: string,
	value: unknown,
	wayOut: string,
	least = 1,
	forAgent = `Give a whole number of ${least} or more.`,
): number {
	const number = typeof value === 'object' ? NaN : Number(value);
	if (Number.isInteger(number) && number >= least) return number;
	throw refusal(item, `'${title}' is not a whole number of ${least} or more`, wayOut, forAgent);
}
