import { NodeOperationError, type INode, type NodeApiError } from 'n8n-workflow';
import { GatewayError } from '../gateways/gatewayError';
import { toNodeError } from '../http/errors/nodeError';
import { notFoundAdvice } from './notFoundAdvice';
import { NOT_RETRYABLE, retryAdvice } from './retryAdvice';
import type { Tool } from './tool';
import { inArguments, namesArgument } from './toolArguments';

/** What another value of an argument can mend. */
const WITH_OTHER_ARGUMENTS = 'Retryable: yes, with other arguments.';

/**
 * As `toNodeError`, for the model that called the tool. Of an error n8n hands it the message alone, so that
 * says all: what happened, what to do by the tool's own arguments or with another tool, and whether the same
 * call can succeed later. What a person could do in the editor stays in the error's details there.
 */
export function toToolError(
	node: INode,
	error: unknown,
	itemIndex: number,
	tool: Tool,
): NodeApiError | NodeOperationError {
	const nodeError = toNodeError(node, error, itemIndex);
	const { message, description } = nodeError;
	const advice = adviceOn(error, description ?? '', tool);
	const said = [`${message}.`, ...advice].filter(Boolean);
	if (description && nodeError.messages.length === 0) nodeError.messages = [description];
	nodeError.message = inArguments(said.join(' '), tool.known);
	nodeError.description = null;
	return nodeError;
}

function adviceOn(error: unknown, wayOut: string, tool: Tool): string[] {
	const { operation, listTool } = tool;
	if (error instanceof GatewayError) {
		if (!error.isNotFound) return [retryAdvice(error)];
		return [error.question, ...notFoundAdvice(operation, listTool, true), WITH_OTHER_ARGUMENTS];
	}
	const isOfArgument =
		error instanceof NodeOperationError && namesArgument(error.message, tool.known);
	if (!isOfArgument) return [NOT_RETRYABLE];
	return [wayOut, ...notFoundAdvice(operation, listTool, false), WITH_OTHER_ARGUMENTS];
}
