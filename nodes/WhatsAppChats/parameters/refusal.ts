import { NodeOperationError } from 'n8n-workflow';
import type { InputItem } from './inputItem';

/**
 * The error for a value that a parameter can't have.
 * @param message what is wrong, with the parameter in single quotes
 * @param description the way out
 */
export function refusal(
	{ context, itemIndex }: InputItem,
	message: string,
	description: string,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { itemIndex, description });
}
