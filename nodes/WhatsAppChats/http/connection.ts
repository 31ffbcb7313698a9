import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import type { Connection, Gateway, GatewayRequest } from '../gateways/gateway';
import { readAnswer } from './answer';
import { inTime } from './deadline';
import { networkFailure } from './networkFailures';
import { DEFAULT_PATIENCE, Patience, type PatienceLimits } from './patience';
import { tryUntilItPasses } from './tryAgain';

/** What the input items of one run share: answers that are the same for all, and their patience. */
export type Run = { answers: Map<string, unknown>; patience: Patience };

/** How the person wants a gateway to be asked. */
export type Settings = PatienceLimits & { timeoutSeconds: number };

/** Where the person did not say. */
export const DEFAULT_SETTINGS: Settings = { ...DEFAULT_PATIENCE, timeoutSeconds: 60 };

/** A run that has asked nothing yet. */
export function newRun(signal?: AbortSignal): Run {
	return { answers: new Map(), patience: new Patience(signal) };
}

/** The way to the account of one credential, through n8n's HTTP helper. */
export function connect(
	context: IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions,
	gateway: Gateway,
	credentials: ICredentialDataDecryptedObject,
	settings: Settings,
	{ answers, patience }: Run,
): Connection {
	const send = async (request: GatewayRequest): Promise<unknown> => {
		gateway.headers(credentials); // n8n would hide what a bad key's own error says
		const options = toHttpRequest(gateway, credentials, request, settings.timeoutSeconds);
		const answer: Promise<unknown> = context.helpers.httpRequestWithAuthentication.call(
			context,
			gateway.credentialType,
			options,
			decrypted(gateway, credentials),
		);
		const response = await inTime(answer, settings.timeoutSeconds).catch((error: unknown) => {
			throw networkFailure(gateway.title, error);
		});
		return readAnswer(gateway, request, response, gateway.secrets(credentials));
	};
	const sendPatiently = async (request: GatewayRequest): Promise<unknown> =>
		await tryUntilItPasses(async () => await send(request), patience, settings);
	const sendOnce = async (request: GatewayRequest) => {
		const key = JSON.stringify([gateway.name, credentials, request]);
		if (!answers.has(key)) answers.set(key, await sendPatiently(request));
		return answers.get(key);
	};
	return {
		credentials,
		ask: (request) => (request.shareInRun ? sendOnce : sendPatiently)(request),
		atOnce: (wanted) => patience.atOnce(wanted),
	};
}

/** The item's own credential, so that keys given by an expression are those of this item. */
function decrypted(gateway: Gateway, credentials: ICredentialDataDecryptedObject) {
	const { credentialType } = gateway;
	return {
		credentialsDecrypted: { id: '', name: credentialType, type: credentialType, data: credentials },
	};
}

/** Redirects are not followed: they would carry the keys to whatever address an answer names. */
function toHttpRequest(
	gateway: Gateway,
	credentials: ICredentialDataDecryptedObject,
	{ method, path, query, body }: GatewayRequest,
	timeoutSeconds: number,
): IHttpRequestOptions {
	return {
		method,
		url: `${gateway.baseUrl(credentials)}${path}`,
		...(query && { qs: query }),
		...(body && { body }),
		json: true,
		timeout: timeoutSeconds * 1000,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
}
