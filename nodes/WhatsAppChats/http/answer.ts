import type { Gateway, GatewayAnswer, GatewayRequest } from '../gateways/gateway';
import { isRecord } from '../whatsapp/looseValues';
import { GatewayError } from '../gateways/gatewayError';
import { readRetryAfter } from './retryAfter';
import { statusFailure } from './statusFailures';

/**
 * Takes the answer of n8n's HTTP helpers apart.
 * @returns the parsed JSON of a success
 * @throws GatewayError for every other status, a complaint with status 200, and what is no JSON
 */
export function readAnswer(
	gateway: Gateway,
	request: GatewayRequest,
	response: unknown,
	secrets: readonly string[],
): unknown {
	const answer = toGatewayAnswer(response);
	const complaint = gateway.complaint(answer, request);
	const isSuccess = answer.status >= 200 && answer.status < 300;
	if (!isSuccess || complaint !== null) {
		throw statusFailure(gateway, request, answer, complaint, secrets);
	}
	if (typeof answer.body === 'string' || answer.body === undefined) {
		throw notJson(gateway.title, request, answer.body ?? '', answer.status);
	}
	return answer.body;
}

function toGatewayAnswer(response: unknown): GatewayAnswer {
	const { statusCode, body, headers } = isRecord(response) ? response : {};
	const retryAfterSeconds = readRetryAfter(headers);
	return { status: typeof statusCode === 'number' ? statusCode : 0, body, retryAfterSeconds };
}

/** An HTTP client hands over a body that is no JSON as the text it is. */
function notJson(
	title: string,
	{ parameter }: GatewayRequest,
	text: string,
	status: number,
): GatewayError {
	if (text.trim() === '') {
		const first = parameter === undefined ? '' : `'${parameter}', then `;
		return new GatewayError(
			`${title} sent an empty answer`,
			`Run again. If it stays, check ${first}'Base URL' in the credential and the provider's status page.`,
			{ httpStatus: status, isUnknown: parameter !== undefined },
		);
	}
	if (/^\s*</.test(text)) {
		return new GatewayError(
			`${title} answered with a web page instead of data`,
			"Check 'Base URL' in the credential: it must be the address of the API, not of the panel or a login page.",
			{ httpStatus: status },
		);
	}
	return new GatewayError(
		`${title} sent an answer that is cut off or is not JSON`,
		"Run again. If it stays, check 'Base URL' in the credential and ask the provider.",
		{ httpStatus: status },
	);
}
