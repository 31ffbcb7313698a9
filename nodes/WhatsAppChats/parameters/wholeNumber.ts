import { NodeOperationError } from 'n8n-workflow';
import type { InputItem } from './inputItem';

/** @throws NodeOperationError, naming the parameter, for all but a whole number of 1 or more */
export function wholeNumber(
	{ context, itemIndex }: InputItem,
	title: string,
	value: unknown,
	description: string,
): number {
	const number = Number(value);
	if (Number.isInteger(number) && number >= 1) return number;
	throw new NodeOperationError(context.getNode(), `'${title}' is not a whole number of 1 or more`, {
		itemIndex,
		description,
	});
}
