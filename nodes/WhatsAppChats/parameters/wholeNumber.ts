import { NodeOperationError } from 'n8n-workflow';
import type { InputItem } from './inputItem';

/** @throws NodeOperationError, naming the parameter, for all but a whole number of `least` or more */
export function wholeNumber(
	{ context, itemIndex }: InputItem,
	title: string,
	value: unknown,
	description: string,
	least = 1,
): number {
	const number = Number(value);
	if (Number.isInteger(number) && number >= least) return number;
	const message = `'${title}' is not a whole number of ${least} or more`;
	throw new NodeOperationError(context.getNode(), message, { itemIndex, description });
}
