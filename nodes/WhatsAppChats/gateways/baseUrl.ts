import { withoutInvisibleCharacters } from '../whatsapp/pastedText';
import { credentialText, emptyField } from './credentialFields';
import type { Credentials } from './gateway';
import { GatewayError } from './gatewayError';
import { isPrivateAddress } from './unencrypted';

/** What is known of a provider's addresses. */
export type ProviderAddress = {
	/** The default of 'Base URL'; null where every user has a server of their own. */
	default: string | null;
	/** The provider's own hosts, of its API and of its panel, and the host of the API for each. */
	hosts: Readonly<Record<string, string>>;
	/** What follows the host in front of every endpoint: '/api/v1', or '' for nothing. */
	path: string;
	/** Where the part of a pasted address begins that belongs to one account or endpoint. */
	cutAt: RegExp;
};

/**
 * Reads 'Base URL'. Takes a whole address from the provider's panel, spaces around it, a slash behind
 * it and a missing https://. A host that isn't the provider's (a proxy) is kept as it is.
 * @returns the address without a final slash
 * @throws GatewayError where it is no web address
 */
export function readBaseUrl(credentials: Credentials, address: ProviderAddress): string {
	const pasted = credentialText(credentials, 'baseUrl') || address.default;
	if (pasted === null)
		throw emptyField(
			'Base URL',
			"Enter the address of your server, like 'http://192.168.1.10:8080'.",
		);
	const url = parseWebAddress(pasted, address.default === null);
	const apiHost = Object.hasOwn(address.hosts, url.host) ? address.hosts[url.host] : undefined;
	if (apiHost !== undefined) return `https://${apiHost}${address.path}`;
	const path = url.pathname.replace(address.cutAt, address.path).replace(/(?<!\/)\/+$/, '');
	return `${url.origin}${path}`;
}

/** What a URL can't hold; tabs and line breaks are taken out first, as browsers do. */
const CONTROL_CHARACTER = /\p{Cc}/u;

/** The user and password in front of a host, which may both be empty. */
const USER_INFO = /^https?:\/\/[^/\\?#]*@/i;

/**
 * An e-mail address, which a browser may fill in, must not become the host that gets the key.
 * @param isOwnServer true for a gateway on the user's own server, where private addresses have no https
 */
function parseWebAddress(pasted: string, isOwnServer: boolean): URL {
	const text = withoutInvisibleCharacters(pasted).replace(/[\t\r\n]/g, '');
	const hasScheme = /^(?:https?:|[a-z][a-z0-9+.-]*:\/\/)/i.test(text);
	const scheme = isOwnServer && isPrivateAddress(text) ? 'http' : 'https';
	const written = (hasScheme ? text : `${scheme}://${text}`).replace(/^(https?):[/\\]*/i, '$1://');
	const isRefused = CONTROL_CHARACTER.test(written) || USER_INFO.test(written);
	const url = !isRefused && URL.canParse(written) ? new URL(written) : null;
	if (url && /^https?:$/.test(url.protocol)) return url;
	throw new GatewayError(
		"'Base URL' in the credential is not a web address",
		isOwnServer
			? "Write it like 'http://192.168.1.10:8080' or 'https://evolution.example.com', without a user name or password."
			: "Write it like 'https://api.example.com', without a user name or password, or clear it to use the provider's own address.",
	);
}
