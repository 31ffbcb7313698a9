import { unexpectedAnswer } from '../entries';
import type { KnownError } from '../gateway';
import { GatewayError } from '../gatewayError';
import { notFoundAdvice } from '../notFound';
import { isChat, isGroup } from './answers';

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
export function noGroup(title: string, answer: unknown): GatewayError {
	const isNotFound = saysNothing(answer, isGroup);
	if (!isNotFound || typeof answer !== 'object' || answer === null) {
		return unexpectedAnswer(title, 'a group', { parameter: 'Invite', isNotFound });
	}
	return new GatewayError(
		`${title} returned no group for 'Invite'`,
		notFoundAdvice('Invite', true),
		{ httpStatus: 404, isNotFound },
	);
}

/** Nothing of a chat that may be someone else's is shown. */
export function otherChat(title: string): GatewayError {
	return new GatewayError(
		`${title} answered with another chat than the one in 'Chat'`,
		`No item was made of it. Check 'Chat' and run again; if it stays, tell ${title}'s support, or look at the proxy if 'Base URL' in the credential is one.`,
	);
}

/** Whether an answer has nothing of what was asked for, as a gateway may say that there is none. */
function saysNothing(answer: unknown, isWanted: (entry: unknown) => boolean): boolean {
	if (Array.isArray(answer)) return !answer.slice(0, 1).some(isWanted);
	return answer === null || answer === false || typeof answer === 'object';
}
