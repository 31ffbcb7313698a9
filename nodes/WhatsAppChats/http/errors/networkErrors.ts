import type { Gateway } from '../../gateways/gateway';
import { GatewayError } from '../../gateways/gatewayError';
import { isRecord } from '../../whatsapp/coerce';

const CHECK_ADDRESS =
	"Check 'Base URL' in the credential, and that this n8n can reach the internet.";

/** A connection that was there and broke: the same request can succeed at once. */
const BROKEN_OFF = /^(ECONNRESET|EPIPE|ERR_BAD_RESPONSE|ERR_STREAM_PREMATURE_CLOSE)$/;

/** No answer, or not all of it, came within the timeout. */
const TIMED_OUT = /^(ETIMEDOUT|ECONNABORTED|ESOCKETTIMEDOUT|ERR_NETWORK_TIMEOUT)$/;

/** Nothing answers at the address. */
const SILENT =
	/^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/;

/** What answers there speaks no https, or its certificate can't be trusted. */
const DISTRUSTED = /CERT|SSL|TLS|SIGNATURE|EPROTO/;

/** What an HTTP client's code means, where it ends without any answer. */
const CODES: ReadonlyArray<[codes: RegExp, what: string, wayOut: string]> = [
	[/^(ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/, 'could not be found on the network', CHECK_ADDRESS],
	[
		/^ECONNREFUSED$/,
		'refused the connection',
		"Nothing answers at the 'Base URL' of the credential. Check the address, or try again later.",
	],
	[
		BROKEN_OFF,
		'broke off the connection before its answer was complete',
		'Run again. If it stays, try later or ask the provider.',
	],
	[
		TIMED_OUT,
		'did not answer in time',
		"Run again, or raise 'Timeout (Seconds)' under 'Options'. A large account can take long.",
	],
	[
		/^HPE_HEADER_OVERFLOW$/,
		'sent an answer with headers that are too large',
		"Check 'Base URL' in the credential, and ask the provider or whoever runs a proxy in front of it.",
	],
	[
		/^(HPE_|ERR_INVALID_|ERR_UNESCAPED|ERR_HTTP)/,
		'answered with something that is not HTTP',
		"Check 'Base URL' in the credential, its port and whether it begins with https://.",
	],
	[
		/^(Z_|ERR__|ERR_BROTLI|ERR_ZSTD|BROTLI)/,
		"sent an answer that can't be unpacked",
		'Run again. If it stays, ask the provider.',
	],
	[/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'could not be reached', CHECK_ADDRESS],
	[
		DISTRUSTED,
		'has no secure connection that can be trusted',
		"Check that 'Base URL' in the credential is the provider's own address, with https://.",
	],
	[
		/^(ERR_CANCELED|ABORT_ERR)$/,
		'was not asked to the end: the workflow was stopped',
		'Run the workflow again.',
	],
];

/**
 * Puts a request that ended without an answer into words. Nothing of the error itself is shown, as
 * it holds the whole request with its URL and keys; only its code is looked at.
 * @param gateway what was asked, with its own ways out where nothing answers or https fails
 */
export function networkError(
	gateway: Pick<Gateway, 'title' | 'wayOutOfSilence' | 'wayOutOfDistrust'>,
	error: unknown,
): GatewayError {
	const code = findCode(error);
	const known = CODES.find(([codes]) => codes.test(code));
	const [, what, wayOut] = known ?? [null, 'could not be reached', CHECK_ADDRESS];
	const isSilent = known === undefined || SILENT.test(code);
	const isTooMuch = TIMED_OUT.test(code);
	const facts = { isRetryable: BROKEN_OFF.test(code), isTooMuch, mayPass: isSilent || isTooMuch };
	const isDistrusted = known?.[0] === DISTRUSTED;
	const ownWayOut =
		(isSilent && gateway.wayOutOfSilence) || (isDistrusted && gateway.wayOutOfDistrust);
	return new GatewayError(`${gateway.title} ${what}`, ownWayOut || wayOut, facts);
}

/** The code of an error or of one of its causes, since n8n wraps the HTTP client's error. */
function findCode(error: unknown): string {
	for (let cause = error, depth = 0; isRecord(cause) && depth < 5; cause = cause.cause, depth++) {
		if (cause.message === 'aborted') return 'ECONNRESET';
		if (typeof cause.code === 'string') return cause.code;
	}
	return '';
}
