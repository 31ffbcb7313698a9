import { GatewayError } from '../../gateways/gatewayError';

/** Why the answer to a request can't be read. */
export type UnreadableReason =
	| 'empty'
	| 'webPage'
	| 'notJson'
	| 'unknownCharset'
	| 'otherCharset'
	| 'tooDeep'
	| 'tooLarge'
	| 'tooLong'
	| 'tooMany';

type Words = [what: string, wayOut: string];

const ASK = "Check 'Base URL' in the credential. If it is right, tell the provider's support.";

const WORDS: Readonly<Record<Exclude<UnreadableReason, 'tooLarge' | 'empty'>, Words>> = {
	webPage: [
		'answered with a web page instead of data',
		"Check 'Base URL' in the credential: it must be the address of the API, not of the panel or a login page.",
	],
	notJson: [
		'sent an answer that is cut off or is not JSON',
		"Run again. If it stays, check 'Base URL' in the credential and ask the provider.",
	],
	unknownCharset: ['sent an answer in a text encoding that this node does not know', ASK],
	otherCharset: [
		'sent an answer with letters that its text encoding does not have',
		`No item was made of it, so that no name is spoilt. ${ASK}`,
	],
	tooDeep: ['sent an answer that is nested too deeply', ASK],
	tooLong: ['sent an answer with an entry that is too large to be a chat or a group', ASK],
	tooMany: ['sent a list of more than 1,000,000 entries', ASK],
};

/** Thrown where an answer that came can't be read; `toGatewayError` makes of it what people see. */
export class UnreadableAnswer extends Error {
	constructor(readonly reason: UnreadableReason) {
		super(reason);
		this.name = 'UnreadableAnswer';
	}
}

/** What is known of the request beside its answer. */
export type AskedFor = { parameter?: string | undefined; status: number; maxMegabytes: number };

/** The error that people see. */
export function toGatewayError(
	title: string,
	{ reason }: UnreadableAnswer,
	{ parameter, status, maxMegabytes }: AskedFor,
): GatewayError {
	if (reason === 'empty') return emptyAnswer(title, parameter, status);
	const [what, wayOut] = reason === 'tooLarge' ? tooLarge(maxMegabytes) : WORDS[reason];
	const isTooMuch = reason === 'tooLarge' || reason === 'tooMany';
	return new GatewayError(`${title} ${what}`, wayOut, { httpStatus: status, isTooMuch });
}

function tooLarge(maxMegabytes: number): Words {
	return [
		`sent an answer of more than ${maxMegabytes} MB`,
		"Lower 'Page Size' under 'Options', if it is there, so that an answer holds fewer chats. If the account is really so large, raise 'Max Answer Size (MB)' there.",
	];
}

/** Of one chat or group, nothing at all can mean that the gateway doesn't know it. */
function emptyAnswer(title: string, parameter: string | undefined, status: number): GatewayError {
	const first = parameter === undefined ? '' : `'${parameter}', then `;
	return new GatewayError(
		`${title} sent an empty answer`,
		`Run again. If it stays, check ${first}'Base URL' in the credential and the provider's status page.`,
		{ httpStatus: status, isNotFound: parameter !== undefined },
	);
}
