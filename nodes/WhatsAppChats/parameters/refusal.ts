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
	if (!isTool(context)) {
		return new NodeOperationError(context.getNode(), message, { itemIndex, description });
	}
	const options = { itemIndex, description: forAgent };
	const error = new NodeOperationError(context.getNode(), message, options);
	error.messages = [description]; // for the person who looks at the execution
	return error;
}
