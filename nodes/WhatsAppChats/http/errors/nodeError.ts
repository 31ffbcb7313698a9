import {
	BaseError,
	ExecutionBaseError,
	NodeApiError,
	NodeOperationError,
	type INode,
} from 'n8n-workflow';
import { GatewayError } from '../../gateways/gatewayError';

/**
 * Turns anything thrown while an input item was processed into the error that n8n shows, with the
 * input item it belongs to, if any. It is made anew, never from the error of an HTTP client, which holds keys.
 * n8n's own errors, as of an expression, keep their words; a program's words reach nobody.
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
	if (error instanceof ExecutionBaseError || error instanceof BaseError) {
		return new NodeOperationError(node, error.message, place);
	}
	return new NodeOperationError(node, 'This node could not do its work', {
		...place,
		description: `${nameOf(error)} is a fault of the node itself. Run again. If it stays, report it with what you had set up, without keys and numbers.`,
	});
}

/** Other words of it may hold anything: an address with a key, or a gateway's words. */
function nameOf(error: unknown): string {
	const name = error instanceof Error ? error.constructor.name : typeof error;
	return /^\w{1,40}$/.test(name) ? `This (${name})` : 'This';
}
