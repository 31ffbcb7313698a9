import { NodeOperationError } from 'n8n-workflow';
import { isTool } from '../agentTool/isTool';
import type { InputItem } from './inputItem';

/**
 * The error for a value that a parameter can't have.
 * @param message what is wrong, with the parameter in single quotes
 * @param description the way out
 * @param forAgent the same for a model that fills this parameter, where there is something to say
 */
export function refusal(
	{ context, itemIndex }: InputItem,
	message: string,
	description: string,
	forAgent = '',
): NodeOperationError {
	const wayOut = isTool(context) ? forAgent : description;
	return new NodeOperationError(context.getNode(), message, { itemIndex, description: wayOut });
}
