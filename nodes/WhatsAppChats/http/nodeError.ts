import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { GatewayError } from '../gateways/gatewayError';

/**
 * Turns anything thrown while an input item was processed into the error that n8n shows, with the
 * item it belongs to. It is made anew, never from the error of an HTTP client, which holds keys.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeOperationError) {
		error.context.itemIndex = itemIndex;
		return error;
	}
	if (error instanceof GatewayError) {
		const { message, description, httpStatus } = error;
		const status = httpStatus === undefined ? {} : { httpCode: String(httpStatus) };
		return new NodeApiError(node, {}, { message, description, itemIndex, ...status });
	}
	const message = error instanceof Error ? error.message : 'Something unexpected went wrong';
	return new NodeOperationError(node, message, { itemIndex });
}
