import type { Credentials, Gateway, GatewayRequest } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';
import { readAnswer } from './answer';
import { discard } from './body';
import { networkError } from './errors/networkErrors';

/** How long an answer may take, and how large it may be once it is unpacked. */
export type AnswerLimits = {
	timeoutSeconds: number;
	maxAnswerMegabytes: number;
	/** When all requests must be over, in milliseconds since 1970. */
	endsAt?: number | undefined;
};

/** Hands a request to one of n8n's HTTP helpers, and gives its full response with the body as a stream. */
export type Send = (signal: AbortSignal) => Promise<unknown>;

/** Where a request goes, its limits, and what ends it. */
export type Exchange = {
	gateway: Gateway;
	request: GatewayRequest;
	credentials: Credentials;
	limits: AnswerLimits;
	/** Ends the request: the Stop button, or a page that isn't needed any more. */
	end?: AbortSignal | undefined;
};

/**
 * Sends one request and reads its answer, within the limits. The connection is closed as soon as the answer
 * is not wanted any more. The timeout of n8n's helpers begins anew with every byte, so that an answer that
 * trickles in could take for ever: here it is for the whole.
 * @returns the parsed JSON of a success
 * @throws GatewayError for all else
 */
export async function exchange(
	{ gateway, request, credentials, limits, end }: Exchange,
	send: Send,
): Promise<unknown> {
	const timeout = AbortSignal.timeout(millisecondsFor(limits));
	const failed = new AbortController();
	const signal = AbortSignal.any([timeout, failed.signal, ...(end ? [end] : [])]);
	const answer = (async () => {
		signal.throwIfAborted();
		const response = await untilAborted(send(signal), signal);
		return await readAnswer(gateway, request, response, {
			credentials,
			secrets: gateway.secrets(credentials),
			maxMegabytes: limits.maxAnswerMegabytes,
			signal,
		});
	})();
	return await answer.catch((error: unknown) => {
		failed.abort();
		if (end?.aborted) throw networkError(gateway, { code: 'ERR_CANCELED' });
		if (timeout.aborted) throw networkError(gateway, { code: 'ETIMEDOUT' });
		throw error instanceof GatewayError ? error : networkError(gateway, error);
	});
}

function millisecondsFor({ timeoutSeconds, endsAt = Infinity }: AnswerLimits): number {
	return Math.ceil(Math.max(0, Math.min(timeoutSeconds * 1000, endsAt - Date.now())));
}

/** Not each of n8n's helpers heeds a signal: one that comes too late is let go. */
async function untilAborted(response: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
	return await new Promise((resolve, reject) => {
		const giveUp = () => {
			reject(new Error('The request was given up'));
			response.then(discard, () => undefined);
		};
		signal.addEventListener('abort', giveUp);
		response.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
	});
}
