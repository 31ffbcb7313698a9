import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { toNodeError } from '../http/errors/nodeError';

/** The hyphen that no line is broken at. */
const HYPHEN = '\u2011';

/**
 * The error in the form that n8n's list shows whole: it leaves out the description of any other class,
 * and takes an ordinary hyphen or dash for the end of a part, so that "Z-API" would read "Z API" or "Z".
 */
export function toListError(node: INode, thrown: unknown): NodeApiError {
	const error = toNodeError(node, thrown, 0);
	const { message, description } = error;
	const httpCode = error instanceof NodeOperationError ? null : error.httpCode;
	return new NodeApiError(
		node,
		{},
		{
			message: message.replace(/[-–—]/g, HYPHEN),
			...(description && { description }),
			...(httpCode && { httpCode }),
		},
	);
}
