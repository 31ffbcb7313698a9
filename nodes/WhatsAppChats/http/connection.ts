import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { Connection, Gateway, GatewayRequest } from '../gateways/gateway';
import { readAnswer } from './answer';
import { networkFailure } from './networkFailures';

/** Answers that the input items of one run share, by account and request; failures are not kept. */
export type SharedAnswers = Map<string, unknown>;

/** Seconds that a gateway may take for one answer where the person did not say. */
export const DEFAULT_TIMEOUT_SECONDS = 60;

/**
 * The way to the account of one credential, through n8n's HTTP helper.
 * @param shared one map for a run, so that what items may share is asked for once
 */
export function connect(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	gateway: Gateway,
	credentials: ICredentialDataDecryptedObject,
	timeoutSeconds: number,
	shared: SharedAnswers,
): Connection {
	const send = async (request: GatewayRequest) => {
		gateway.headers(credentials); // n8n would hide what a bad key's own error says
		const options = toHttpRequest(gateway, credentials, request, timeoutSeconds);
		const response: unknown = await context.helpers.httpRequestWithAuthentication
			.call(context, gateway.credentialType, options, decrypted(gateway, credentials))
			.catch((error: unknown) => {
				throw networkFailure(gateway.title, error);
			});
		return readAnswer(gateway, request, response, gateway.secrets(credentials));
	};
	const sendOnce = async (request: GatewayRequest) => {
		const key = JSON.stringify([gateway.name, credentials, request]);
		if (!shared.has(key)) shared.set(key, await send(request));
		return shared.get(key);
	};
	return { credentials, ask: (request) => (request.shareInRun ? sendOnce : send)(request) };
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
