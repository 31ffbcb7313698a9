import { unexpectedAnswer } from '../entries';
import type { KnownError } from '../gateway';
import { GatewayError } from '../gatewayError';
import { notFoundAdvice } from '../notFound';
import { isChat, isGroup, isGroupWithId } from './answers';

/** Texts that Z-API, and PlugChat which passes them on, use whatever the endpoint. */
export function sharedErrors(title: string): KnownError[] {
	return [
		{
			messagePattern: /restore the session|not connected|disconnected/i,
			message: `The phone is not connected to ${title}`,
			description: `The key is right. Open the ${title} panel, read the QR code with the phone's WhatsApp once more, then run again.`,
		},
	];
}

export function phoneNotConnected(title: string, isLoggedOut: boolean): GatewayError {
	const wayOut = isLoggedOut
		? `Open the ${title} panel and read the QR code with the phone's WhatsApp.`
		: 'Switch the phone on and connect it to the internet.';
	return new GatewayError(`The key is right, but the phone is not connected to ${title}`, wayOut);
}

/** An answer without any words that is no chat: most likely the gateway knows none. */
export function noChat(title: string, answer: unknown): GatewayError {
	const isNotFound = saysNothing(answer, isChat);
	if (!isNotFound || typeof answer !== 'object' || answer === null) {
		return unexpectedAnswer(title, 'a chat', { parameter: 'Chat', isNotFound });
	}
	return new GatewayError(
		`${title} returned no chat for the number or id in 'Chat'`,
		notFoundAdvice('Chat', true),
		{ httpStatus: 404, isNotFound },
	);
}

/** An answer without any words that is no group: most likely the invite no longer works. */
export function noInvitedGroup(title: string, answer: unknown): GatewayError {
	return noGroup(title, answer, { parameter: 'Invite', wanted: "'Invite'", isWanted: isGroup });
}

/** An answer without any words that is no group: most likely the account is in no such group. */
export function noGroupWithId(title: string, answer: unknown): GatewayError {
	const wanted = "the ID in 'Group'";
	return noGroup(title, answer, { parameter: 'Group', wanted, isWanted: isGroupWithId });
}

type WantedGroup = {
	parameter: string;
	wanted: string;
	isWanted: (answer: unknown) => boolean;
};

function noGroup(
	title: string,
	answer: unknown,
	{ parameter, wanted, isWanted }: WantedGroup,
): GatewayError {
	const isNotFound = saysNothing(answer, isWanted);
	if (!isNotFound || typeof answer !== 'object' || answer === null) {
		return unexpectedAnswer(title, 'a group', { parameter, isNotFound });
	}
	return new GatewayError(
		`${title} returned no group for ${wanted}`,
		notFoundAdvice(parameter, true),
		{ httpStatus: 404, isNotFound },
	);
}

/** Nothing of a chat that may be someone else's is shown. */
export function otherChat(title: string): GatewayError {
	return other(title, 'chat', 'Chat');
}

/** As `otherChat`, of a group. */
export function otherGroup(title: string): GatewayError {
	return other(title, 'group', 'Group');
}

function other(title: string, noun: string, parameter: string): GatewayError {
	return new GatewayError(
		`${title} answered with another ${noun} than the one in '${parameter}'`,
		`No item was made of it. Check '${parameter}' and run again; if it stays, tell ${title}'s support, or look at the proxy if 'Base URL' in the credential is one.`,
	);
}

/** Whether an answer has nothing of what was asked for, as a gateway may say that there is none. */
function saysNothing(answer: unknown, isWanted: (entry: unknown) => boolean): boolean {
	if (Array.isArray(answer)) return !answer.slice(0, 1).some(isWanted);
	return answer === null || answer === false || typeof answer === 'object';
}
