import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import type { Credentials, Gateway, GatewayRequest } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';
import { unencryptedWarning } from '../gateways/unencrypted';
import { DEFAULT_SETTINGS } from '../parameters/requestOptions';
import { inDialog } from './errors/inDialog';
import { exchange } from './exchange';

/**
 * The test behind a credential's Save button: asks the gateway something that needs the key and says
 * in words what is wrong. n8n's declarative tests can't do that where no answer comes, or where the
 * status stands in a list.
 */
export function credentialTest(gateway: Gateway) {
	return async function (
		this: ICredentialTestFunctions,
		credential: ICredentialsDecrypted,
	): Promise<INodeCredentialTestResult> {
		const credentials: Credentials = credential.data ?? {};
		const send = async (request: GatewayRequest) =>
			await sendOnce(this.helpers, gateway, credentials, request);
		try {
			await gateway.checkConnection({
				credentials,
				request: send,
				requestOnce: async (request, read) => await read(await send(request)),
				concurrency: () => 1,
				pageSizes: { refused: Infinity },
				warn: () => undefined,
			});
			const warning = unencryptedWarning(gateway.baseUrl(credentials));
			return { status: 'OK', message: `Connected to ${gateway.title}${warning}` };
		} catch (error) {
			return { status: 'Error', message: errorText(error, gateway) };
		}
	};
}

function errorText(error: unknown, gateway: Gateway): string {
	if (error instanceof GatewayError) return inDialog(error);
	return `${gateway.title} could not be tested. Check every field of the credential.`;
}

/** n8n hands a credential's test this one HTTP function and no other. */
async function sendOnce(
	helpers: ICredentialTestFunctions['helpers'],
	gateway: Gateway,
	credentials: Credentials,
	request: GatewayRequest,
): Promise<unknown> {
	const { method, path, query, body } = request;
	const options = {
		method,
		uri: `${gateway.baseUrl(credentials)}${path}`,
		headers: gateway.headers(credentials),
		...(query && { qs: query }),
		...(body && { body }),
		json: true,
		useStream: true,
		timeout: DEFAULT_SETTINGS.timeoutSeconds * 1000,
		simple: false,
		resolveWithFullResponse: true,
		followRedirect: false,
	};
	const limits = DEFAULT_SETTINGS;
	return await exchange({ gateway, request, credentials, limits }, async () => {
		const response: unknown = await helpers.request(options);
		return response;
	});
}
