import { GatewayError } from './gatewayError';
import { credentialText } from './credentialFields';
import type { Credentials } from './gateway';

/** How a provider's address is recognised in what people paste. */
export type ProviderAddress = {
	/** What the field holds before anyone changes it. */
	default: string;
	/** The provider's own hosts, of its API and of its panel, and the host of the API for each. */
	hosts: Readonly<Record<string, string>>;
	/** What follows the host in front of every endpoint: '/api/v1', or '' for nothing. */
	path: string;
	/** Where the part of a pasted address begins that belongs to one account or endpoint. */
	cutAt: RegExp;
};

/**
 * Reads 'Base URL': a whole address from the provider's panel, spaces around it, a slash behind it
 * or a missing https:// do no harm. Another host (a proxy, a simulated gateway) is taken as it is.
 * @returns the address without a final slash
 * @throws GatewayError where it is no web address
 */
export function readBaseUrl(credentials: Credentials, address: ProviderAddress): string {
	const pasted = credentialText(credentials, 'baseUrl') || address.default;
	const url = parseWebAddress(pasted);
	const apiHost = address.hosts[url.host];
	if (apiHost !== undefined) return `https://${apiHost}${address.path}`;
	const path = url.pathname.replace(address.cutAt, address.path).replace(/(?<!\/)\/+$/, '');
	return `${url.origin}${path}`;
}

/** An e-mail address, which a browser may fill in, must not become the host that gets the key. */
function parseWebAddress(pasted: string): URL {
	const tidied = pasted.replace(/^(https?):\/*/i, '$1://');
	const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(tidied) ? tidied : `https://${tidied}`;
	const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
	if (url && /^https?:$/.test(url.protocol) && url.username === '') return url;
	throw new GatewayError(
		"'Base URL' in the credential is not a web address",
		"Write it like 'https://api.example.com', or clear it to use the provider's own address.",
	);
}
