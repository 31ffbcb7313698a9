import type { Credentials, Gateway, GatewayRequest } from '../gateways/gateway';
import { isRecord } from '../whatsapp/coerce';
import { readBody } from './body';
import { statusError } from './errors/statusErrors';
import { toGatewayError, UnreadableAnswer } from './errors/unreadableAnswer';
import { parseJson } from './json';
import { readRetryAfter } from './retryAfter';

/** What bounds the reading of an answer, whose it is, and what none of its errors may show. */
export type AnswerContext = {
	credentials: Credentials;
	secrets: readonly string[];
	maxMegabytes: number;
	signal: AbortSignal;
};

/** So much is read of an answer that is a failure, for the gateway's own words. */
const MAX_FAILURE_BYTES = 1_000_000;

const MEGABYTE = 1_000_000;

/**
 * Takes the answer of n8n's HTTP helpers apart.
 * @param response a full response, its body a stream
 * @returns the parsed JSON of a success
 * @throws GatewayError for every other status, an error with status 200, and what can't be read; what
 * the stream throws where it breaks
 */
export async function readAnswer(
	gateway: Gateway,
	request: GatewayRequest,
	response: unknown,
	{ maxMegabytes, signal, ...account }: AnswerContext,
): Promise<unknown> {
	const { statusCode, headers, body: stream } = isRecord(response) ? response : {};
	const status = typeof statusCode === 'number' ? statusCode : 0;
	const contentType = isRecord(headers) ? headers['content-type'] : undefined;
	const isSuccess = status >= 200 && status < 300;
	const maxBytes = isSuccess ? maxMegabytes * MEGABYTE : MAX_FAILURE_BYTES;
	let isWebPage = false;
	const body = await readBody(stream, contentType, maxBytes, signal)
		.then(readJson)
		.catch((error: unknown) => {
			isWebPage = error instanceof UnreadableAnswer && error.reason === 'webPage';
			// A failure is one whether its words can be read or not.
			if (!isSuccess && !signal.aborted) return undefined;
			if (!(error instanceof UnreadableAnswer)) throw error;
			throw toGatewayError(gateway.title, error, { ...request, status, maxMegabytes });
		});
	const answer = { status, body, isWebPage, retryAfterSeconds: readRetryAfter(headers) };
	const errorMessage = gateway.errorMessage(answer, request);
	if (isSuccess && errorMessage === null) return body;
	throw statusError(gateway, request, answer, errorMessage, account);
}

async function readJson(text: string): Promise<unknown> {
	if (text.trim() === '') throw new UnreadableAnswer('empty');
	if (/^\s*</.test(text)) throw new UnreadableAnswer('webPage');
	const value = await parseJson(text);
	if (typeof value === 'string') throw new UnreadableAnswer('notJson');
	return value;
}
