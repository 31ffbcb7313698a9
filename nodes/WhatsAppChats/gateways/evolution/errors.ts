import { toText } from '../../whatsapp/coerce';
import { unexpectedAnswer } from '../entries';
import type { Connection, KnownError } from '../gateway';
import { GatewayError } from '../gatewayError';
import { notFoundAdvice } from '../notFound';
import { isState } from './answers';
import { endpoint } from './endpoint';

const CONNECT_PHONE =
	"Groups and invites can be read only while it is: open the Evolution manager and read the QR code with the phone's WhatsApp. Chats can be read without the phone.";

/** The failures of Evolution API, as a real server words them. */
export const knownErrors: readonly KnownError[] = [
	{
		status: 401,
		message: 'Evolution API refused the key',
		description:
			"Check 'API Key' in the credential: it is the token of this very instance, from the Evolution manager, or the server's global key (AUTHENTICATION_API_KEY). The token of another instance is refused too. A right token is also refused while the server's database is down.",
	},
	{
		messagePattern: /instance does not exist/i,
		message: 'Evolution API has no instance with this name',
		description:
			"Copy 'Instance Name' into the credential once more from the Evolution manager; capitals count. If it is right, check that 'Base URL' is the address of the server that has this instance.",
	},
	{
		messagePattern: /method not available on/i,
		message: "This instance can't read groups: it isn't connected to a phone by QR code",
		description:
			'Evolution API reads groups and invites only through instances of the kind Baileys. Get Chats and Get Chat Metadata work with this one too.',
	},
	{
		messagePattern: /connection closed|reading 'group/i,
		message: 'The phone is not connected to Evolution API',
		description: CONNECT_PHONE,
	},
	{
		messagePattern: /reading 'fetch/i,
		message: 'Evolution API knows this instance but has not started it',
		description: 'Open the Evolution manager and restart the instance, or restart the server.',
	},
	{
		messagePattern: /inviteCode does not match/i,
		message: "'Invite' is no invite that Evolution API can read",
		description:
			'It takes codes of exactly 22 letters and digits. Check that the link was copied whole.',
	},
];

/** The error of a credential's test where all is right but for the phone. */
export function phoneNotConnected(): GatewayError {
	return new GatewayError(
		'The key is right and chats can be read, but the phone is not connected to Evolution API',
		CONNECT_PHONE,
	);
}

/** The error for a chat that the database doesn't have. */
export function unknownChat(): GatewayError {
	return new GatewayError(
		"Evolution API has no chat with the number or id in 'Chat'",
		`${notFoundAdvice('Chat', true)} Evolution API lists only chats with a message that it has stored.`,
		{ isNotFound: true },
	);
}

/** An answer without any words that is no group. @param parameter what was asked for: 'Group' or 'Invite' */
export function noGroup(parameter: string, answer: unknown): GatewayError {
	if (typeof answer !== 'object' || answer === null) {
		const facts = { parameter, isNotFound: answer === null };
		return unexpectedAnswer('Evolution API', 'a group', facts);
	}
	const asked = parameter === 'Group' ? "the ID in 'Group'" : `'${parameter}'`;
	return new GatewayError(
		`Evolution API returned no group for ${asked}`,
		notFoundAdvice(parameter, true),
		{ httpStatus: 404, isNotFound: true },
	);
}

/** Nothing of a group that may be another one is shown. */
export function otherGroup(): GatewayError {
	return new GatewayError(
		"Evolution API answered with another group than the one in 'Group'",
		"No item was made of it. Check 'Group' and run again; if it stays, look at the server's log.",
	);
}

/**
 * Finds out why a group or invite can't be read: the server answers 'not found' as well where the phone is
 * not connected.
 * @throws GatewayError that the phone is not connected, or else the failure
 */
export async function explainNotFound(connection: Connection, failure: unknown): Promise<never> {
	if (!(failure instanceof GatewayError) || failure.httpStatus !== 404) throw failure;
	if (await isPhoneConnected(connection).catch(() => true)) throw failure;
	throw new GatewayError('The phone is not connected to Evolution API', CONNECT_PHONE);
}

/** @throws GatewayError where the server doesn't say */
export async function isPhoneConnected(connection: Connection): Promise<boolean> {
	const path = endpoint('instance/connectionState', connection.credentials);
	const answer = await connection.request({ method: 'GET', path, isAnswer: isState });
	if (!isState(answer)) throw unexpectedAnswer('Evolution API', 'a status');
	return toText(answer.instance.state) === 'open';
}
