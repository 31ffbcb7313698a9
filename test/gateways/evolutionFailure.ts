import { STATUS_CODES } from 'node:http';
import type { Answer } from './dialect';

/** A failure as Evolution API words it: with a list of texts. */
export function failure(status: number, ...message: unknown[]): Answer {
	return { status, body: { status, error: STATUS_CODES[status], response: { message } } };
}

/** What its check of a query says to a value that doesn't have the form. */
export function noMatch(property: string, pattern: string): Answer {
	const message = `${property} does not match pattern ${JSON.stringify(pattern)}`;
	return failure(400, { property, message });
}
