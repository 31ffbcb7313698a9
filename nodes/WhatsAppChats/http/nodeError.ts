import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { GatewayError } from '../gateways/gatewayError';

/**
 * Turns anything thrown while an input item was processed into the error that n8n shows, with the
 * input item it belongs to, if any. It is made anew, never from the error of an HTTP client, which holds keys.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeOperationError) {
		if (itemIndex === undefined) delete error.context.itemIndex;
		else error.context.itemIndex = itemIndex;
		return error;
	}
	const place = itemIndex === undefined ? {} : { itemIndex };
	if (error instanceof GatewayError) {
		const { message, description, httpStatus } = error;
		const status = httpStatus === undefined ? {} : { httpCode: String(httpStatus) };
		return new NodeApiError(node, {}, { message, description, ...place, ...status });
	}
	const message = error instanceof Error ? error.message : 'Something unexpected went wrong';
	return new NodeOperationError(node, message, place);
}
