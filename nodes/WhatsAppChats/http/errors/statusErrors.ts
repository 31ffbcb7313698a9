import type {
	Credentials,
	Gateway,
	GatewayAnswer,
	GatewayRequest,
	KnownError,
} from '../../gateways/gateway';
import { GatewayError } from '../../gateways/gatewayError';
import { blameIn, notFoundAdvice, type Blame } from '../../gateways/notFound';
import { quote } from '../../redaction/quote';
import { waitInWords } from './waitInWords';

/** Known texts are short, and some of what looks for them takes long over long ones. */
const MAX_ERROR_MESSAGE = 500;

type Words = [what: string, wayOut: string];

/**
 * Puts an answer that is a failure into words: the provider's own known failures first, then what
 * its HTTP status means for everyone.
 * @param errorMessage the provider's own text, which is quoted without secrets
 */
export function statusError(
	gateway: Gateway,
	request: GatewayRequest,
	answer: GatewayAnswer,
	errorMessage: string | null,
	{ credentials, secrets }: { credentials: Credentials; secrets: readonly string[] },
): GatewayError {
	const { status, isWebPage = false, retryAfterSeconds } = answer;
	const text = errorMessage?.slice(0, MAX_ERROR_MESSAGE) ?? null;
	const known = gateway.knownErrors.find(
		(failure) =>
			(failure.status === undefined || failure.status === status) &&
			(failure.messagePattern === undefined || failure.messagePattern.test(text ?? '')),
	);
	if (known) return knownFailure(known, credentials, status);
	const isSuccess = status >= 200 && status < 300;
	const blame =
		request.parameter === undefined || isWebPage ? 'elsewhere' : blameIn(text, isSuccess);
	const [what, wayOut] = wordsFor(answer, gateway, request, blame);
	const ownWords = quoted(errorMessage, secrets);
	const isRetryable = isForLater(status) || status >= 500;
	const isNotFound = blame === 'membership' || (blame !== 'elsewhere' && blamesRequest(status));
	return new GatewayError(`${gateway.title} ${what}${ownWords}`, wayOut, {
		httpStatus: status,
		isRetryable,
		isNotFound,
		...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
	});
}

function knownFailure(
	{ message, description }: KnownError,
	credentials: Credentials,
	httpStatus: number,
): GatewayError {
	const wayOut = typeof description === 'string' ? description : description(credentials);
	return new GatewayError(message, wayOut, { httpStatus });
}

function quoted(errorMessage: string | null, secrets: readonly string[]): string {
	if (errorMessage === '') return ' without saying why';
	return errorMessage === null ? '' : `: "${quote(errorMessage, secrets)}"`;
}

/**
 * Whether an answer that no known failure explains says that the gateway can't do anything with what
 * was asked for. No gateway documents how it answers to a number it doesn't know: PlugChat names 400
 * alone, Z-API was seen to answer with 200 and an error. A wrong key, a limit or an outage is none of these.
 */
function blamesRequest(status: number): boolean {
	const isErrorInSuccess = status >= 200 && status < 300;
	const isRefusal = status >= 400 && status < 500 && !STATUS_WORDS[status] && !isForLater(status);
	return isErrorInSuccess || (isRefusal && status !== 401 && status !== 403);
}

/** Too slow, or too many requests. */
function isForLater(status: number): boolean {
	return status === 408 || status === 429;
}

function wordsFor(
	{ status, retryAfterSeconds }: GatewayAnswer,
	gateway: Gateway,
	request: GatewayRequest,
	blame: Blame,
): Words {
	if (status < 300 || blame === 'membership') return refused(request, blame);
	if (status === 304) return NOT_MODIFIED;
	if (status < 400) return MOVED;
	if (status === 401 || status === 403) {
		return ['refused the key', `Check ${gateway.keyFields} in the credential of this node.`];
	}
	if (status === 408) return ['took too long to answer', tryLater(retryAfterSeconds)];
	if (status === 429) return tooMany(retryAfterSeconds);
	if (status === 404) return notFound(request, blame);
	if (status >= 500)
		return [`has a problem of its own (HTTP ${status})`, tryLater(retryAfterSeconds)];
	return STATUS_WORDS[status] ?? refused(request, blame);
}

function tryLater(seconds: number | undefined): string {
	const wait = waitInWords(seconds, 'a few minutes', 300);
	return `Try again in ${wait}. If it stays, look at the provider's status page or ask its support.`;
}

function tooMany(seconds: number | undefined): Words {
	const wait = waitInWords(seconds, 'a minute', 60);
	return [
		'receives too many requests from this account',
		`Wait ${wait} and run again. In a loop, put a Wait node in front, or switch on 'Retry On Fail' in this node's settings.`,
	];
}

const MOVED: Words = [
	'answered that it has moved to another address',
	"Check 'Base URL' in the credential: it must be the provider's current address, with https://.",
];

const NOT_MODIFIED: Words = [
	'answered that nothing has changed, without any data (HTTP 304)',
	"Run again. If it stays, check 'Base URL' in the credential: a proxy or cache in front of the gateway may answer in its place.",
];

const OTHER_API: Words = [
	'does not know this kind of request',
	"Check 'Base URL' in the credential: something else than the provider's API seems to answer there.",
];

const STATUS_WORDS: Readonly<Record<number, Words>> = {
	402: ['wants this account to be paid', "Renew the subscription in the provider's panel."],
	405: OTHER_API,
	415: OTHER_API,
};

function notFound({ parameter }: GatewayRequest, blame: Blame): Words {
	return parameter === undefined || blame === 'elsewhere'
		? ['found nothing at this address', "Check 'Base URL' and the other fields of the credential."]
		: [`found nothing for '${parameter}'`, notFoundAdvice(parameter, blame !== 'unclear')];
}

function refused({ parameter }: GatewayRequest, blame: Blame): Words {
	const wayOut =
		parameter === undefined || blame === 'elsewhere'
			? "Check the fields of the credential and the state of the phone in the provider's panel, then run again."
			: notFoundAdvice(parameter, blame !== 'unclear');
	return ['refused the request', wayOut];
}
