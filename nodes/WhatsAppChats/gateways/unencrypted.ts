/** The names that stand for machines of one's own network, as in Docker, and for no host of the internet. */
const PRIVATE_NAME = /^[^.]+$|\.(?:local|localhost|internal|lan|test|home\.arpa)$/;

/** This machine, private networks and addresses without a router, in the form that URLs give them. */
const PRIVATE_IPV4 =
	/^(?:0\.0\.0\.0|(?:10|127)(?:\.\d+){3}|(?:169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2})$/;

const PRIVATE_IPV6 = /^(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)$/;

const IPV4_IN_IPV6 = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/;

/**
 * What a credential's test adds to its success where the keys go over the internet in clear; else ''.
 * @param baseUrl where the gateway is asked, as `readBaseUrl` gives it
 */
export function unencryptedWarning(baseUrl: string): string {
	return sendsKeysInClear(baseUrl)
		? ". Warning: 'Base URL' begins with http://, so your keys travel unencrypted. Use https:// if the address offers it."
		: '';
}

/** Whether an address without its scheme, as it was typed, is one of a private network. */
export function isPrivateAddress(typed: string): boolean {
	const url = `http://${typed}`;
	return URL.canParse(url) && isPrivate(new URL(url).hostname.replace(/\.$/, ''));
}

/** Whether an address is asked without encryption, and is none of a private network. */
export function sendsKeysInClear(baseUrl: string): boolean {
	const { protocol, hostname } = new URL(baseUrl);
	return protocol === 'http:' && !isPrivate(hostname.replace(/\.$/, ''));
}

function isPrivate(host: string): boolean {
	if (!host.startsWith('[')) return PRIVATE_NAME.test(host) || PRIVATE_IPV4.test(host);
	const address = host.slice(1, -1);
	const [, high, low] = IPV4_IN_IPV6.exec(address) ?? [];
	return high && low ? PRIVATE_IPV4.test(toIPv4(high, low)) : PRIVATE_IPV6.test(address);
}

/** The four numbers of an IPv4 address from the two groups of hexadecimal digits that hold it. */
function toIPv4(...groups: [high: string, low: string]): string {
	const bytes = groups.map((group) => parseInt(group, 16)).map((pair) => [pair >> 8, pair & 255]);
	return bytes.flat().join('.');
}
