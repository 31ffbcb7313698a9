import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { accountKey } from '../gateways/accountKey';
import type { ChatIndex } from '../gateways/chatIndex';
import type {
	Connection,
	Gateway,
	GatewayRequest,
	PageSizes,
	RequestOptions,
} from '../gateways/gateway';
import { exchange } from './exchange';
import { withRetry } from './retry';
import type { Settings } from './settings';
import { Throttle } from './throttle';

/** What the input items of one run share: lists of all chats, page sizes, the throttle, the Stop button. */
export type Run = {
	chatIndexes: Map<string, Promise<ChatIndex>>;
	pageSizes: Map<string, PageSizes>;
	throttle: Throttle;
	/** Takes what is missing in answers that are used all the same. */
	warn: (message: string) => void;
	stop: AbortSignal | undefined;
};

/** What a run shares before its first request. */
export function newRun(stop?: AbortSignal, warn: Run['warn'] = () => undefined): Run {
	return { chatIndexes: new Map(), pageSizes: new Map(), throttle: new Throttle(), warn, stop };
}

/** The way to the account of one credential, through n8n's HTTP helper. */
export function connect(
	context: IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions,
	gateway: Gateway,
	credentials: ICredentialDataDecryptedObject,
	settings: Settings,
	{ chatIndexes, pageSizes, throttle, warn, stop }: Run,
): Connection {
	const send = async (request: GatewayRequest, end?: AbortSignal): Promise<unknown> => {
		gateway.headers(credentials); // n8n would hide what a bad key's own error says
		const url = `${gateway.baseUrl(credentials)}${request.path}`;
		const limits = settings;
		return await exchange({ gateway, request, credentials, limits, end }, async (signal) => {
			const answer: unknown = await context.helpers.httpRequestWithAuthentication.call(
				context,
				gateway.credentialType,
				toHttpRequest(url, request, settings.timeoutSeconds, signal),
				decrypted(gateway, credentials),
			);
			return answer;
		});
	};
	const sendWithRetry = async (
		request: GatewayRequest,
		{ signal, retry }: RequestOptions = {},
	): Promise<unknown> => {
		const end = stop && signal ? AbortSignal.any([stop, signal]) : (stop ?? signal);
		const waiting = request.isExtra ? withHalfTheWaiting(settings) : settings;
		const limits = { ...waiting, retry };
		return await withRetry(async () => await send(request, end), throttle, limits, end);
	};
	const account = accountKey(gateway, credentials);
	const sizes = pageSizes.get(account) ?? { refused: Infinity };
	pageSizes.set(account, sizes);
	return {
		credentials,
		request: sendWithRetry,
		requestOnce: async (request, read) => {
			const key = JSON.stringify([account, request]);
			for (let other = chatIndexes.get(key); other; other = chatIndexes.get(key)) {
				if (request.isExtra) return await other; // what failed once is done without
				const found = await other.catch(() => null); // then this item asks for itself
				if (found) return found;
			}
			const own = sendWithRetry(request)
				.then(read)
				.catch((failure: unknown) => {
					if (!request.isExtra) chatIndexes.delete(key);
					throw failure;
				});
			chatIndexes.set(key, own);
			return await own;
		},
		concurrency: (wanted) => throttle.concurrency(wanted),
		pageSizes: sizes,
		warn,
	};
}

/** All waiting of a run counts together: what items can do without must not use it up. */
function withHalfTheWaiting(settings: Settings): Settings {
	return { ...settings, maxWaitSeconds: settings.maxWaitSeconds / 2 };
}

/** The item's own credential, so that keys given by an expression are those of this item. */
function decrypted(gateway: Gateway, credentials: ICredentialDataDecryptedObject) {
	const { credentialType } = gateway;
	return {
		credentialsDecrypted: { id: '', name: credentialType, type: credentialType, data: credentials },
	};
}

/**
 * Redirects are not followed: they would carry the keys to whatever address an answer names. n8n's helper
 * puts the signal of the Stop button in the place of ours, which ends with that one as well: ours stays.
 */
function toHttpRequest(
	url: string,
	{ method, query, body }: GatewayRequest,
	timeoutSeconds: number,
	signal: AbortSignal,
): IHttpRequestOptions {
	return {
		method,
		url,
		...(query && { qs: query }),
		...(body && { body }),
		json: true,
		encoding: 'stream',
		timeout: timeoutSeconds * 1000,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		get abortSignal() {
			return signal;
		},
		set abortSignal(_stop) {},
	};
}
