import { readBaseUrl, type ProviderAddress } from '../baseUrl';
import type { Credentials, KnownError } from '../gateway';

/**
 * WhatsGate has two hosts, and whether they share accounts is not known. Its Russian pages and every
 * public program that talks to it use whatsgate.ru, the English pages alone whatsgate.org.
 */
export const ADDRESS: ProviderAddress = {
	default: 'https://whatsgate.ru/api/v1',
	hosts: {
		'whatsgate.org': 'whatsgate.org',
		'www.whatsgate.org': 'whatsgate.org',
		'whatsgate.ru': 'whatsgate.ru',
		'www.whatsgate.ru': 'whatsgate.ru',
	},
	path: '/api/v1',
	cutAt: /\/api\/v1(\/.*)?$/,
};

/** The host that a key may belong to where the one in 'Base URL' refuses it. */
const OTHER_HOSTS: Readonly<Record<string, string>> = {
	'whatsgate.org': 'whatsgate.ru',
	'whatsgate.ru': 'whatsgate.org',
};

/** The errors for a key that is refused, which may come as HTTP 500. */
export const refusedKey: readonly KnownError[] = [
	{
		messagePattern: /^unauthorized|invalid credentials/i,
		message: 'WhatsGate refused the API key',
		description: orChangeHost(
			"Copy 'API Key' into the credential once more from your WhatsGate account.",
		),
	},
	{
		status: 401,
		messagePattern: /^$/,
		message: 'WhatsGate refused the key',
		description: orChangeHost("Check 'API Key' in the credential of this node."),
	},
];

/** Adds the other host to a way out; behind a proxy nobody but its owner knows which host is asked. */
function orChangeHost(wayOut: string): (credentials: Credentials) => string {
	return (credentials) => {
		const { host } = new URL(readBaseUrl(credentials, ADDRESS));
		const other = OTHER_HOSTS[host];
		if (other === undefined) return wayOut;
		return `${wayOut} If your account is on ${other}, not on ${host}, enter https://${other}${ADDRESS.path} in 'Base URL'.`;
	};
}
