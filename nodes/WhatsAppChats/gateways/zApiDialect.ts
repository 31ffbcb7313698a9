import { mapInSlices } from '../eventLoop/slices';
import { GatewayError } from './gatewayError';
import type { Identifier } from '../whatsapp/identifiers';
import { inviteUrl } from '../whatsapp/inviteLink';
import type { GatewayName } from '../whatsapp/items';
import { isRecord, readFlag, readText } from '../whatsapp/looseValues';
import { readEntries, unexpectedAnswer } from './entries';
import type { Gateway, KnownFailure } from './gateway';
import { toChat } from './zApiChat';
import { readParticipantsInSlices, toGroupInvite } from './zApiGroupInvite';

type Dialect = Omit<
	Gateway,
	'credentialType' | 'keyFields' | 'baseUrl' | 'headers' | 'account' | 'secrets'
>;

/** Texts that Z-API, and PlugChat which passes them on, use whatever the endpoint. */
function sharedFailures(title: string): KnownFailure[] {
	return [
		{
			says: /restore the session|not connected|disconnected/i,
			message: `The phone is not connected to ${title}`,
			description: `The key is right. Open the ${title} panel, read the QR code with the phone's WhatsApp once more, then run again.`,
		},
	];
}

/** What Z-API and PlugChat share: endpoints, ids, errors and the shapes of their answers. */
export function zApiDialect(
	name: GatewayName,
	title: string,
	ownFailures: readonly KnownFailure[],
): Dialect {
	return {
		name,
		title,
		knownFailures: [...ownFailures, ...sharedFailures(title)],
		tellsPictures: true,
		tellsParticipants: false,

		complaint({ status, body }, request) {
			const isStatusAnswer = request.path === '/status' && status < 300;
			if (isStatusAnswer || !isRecord(body)) return null;
			const { error } = body;
			return readText(error) ?? readText(isRecord(error) ? error.message : body.message);
		},

		toChat: (entry, now) => toChat(name, entry, now),

		toGroupInvite: (answer, inviteCode) => toGroupInvite(name, title, answer, inviteCode),

		async checkConnection(connection) {
			const status = await connection.ask({ method: 'GET', path: '/status' });
			const connected = isRecord(status) ? readFlag(status.connected) : null;
			if (!isRecord(status) || connected === null) throw unexpectedAnswer(title, 'a status');
			if (!connected || readFlag(status.smartphoneConnected) === false) {
				throw phoneNotConnected(title, !connected);
			}
		},

		async readChatPage(connection, page, pageSize) {
			const answer = await connection.ask({
				method: 'GET',
				path: '/chats',
				query: { page, pageSize },
			});
			const list = isRecord(answer) ? answer.value : answer;
			const entries = await readEntries(list, title, `page ${page} of the chats`);
			return await mapInSlices(entries, (entry) => ({
				item: toChat(name, entry),
				response: entry,
			}));
		},

		async readChat(connection, chat) {
			const path = `/chats/${encodeURIComponent(writeChatId(chat))}`;
			const answer = await connection.ask({ method: 'GET', path, parameter: 'Chat' });
			if (!isRecord(answer))
				throw unexpectedAnswer(title, 'a chat', { isUnknown: answer === null });
			if (Object.keys(answer).length === 0) throw unknownChat(title);
			return { item: toChat(name, answer), response: answer };
		},

		async readGroupInvite(connection, inviteCode) {
			const answer = await connection.ask({
				method: 'GET',
				path: '/group-invitation-metadata',
				query: { url: inviteUrl(inviteCode) },
				parameter: 'Invite',
			});
			if (!isRecord(answer)) throw unexpectedAnswer(title, 'a group');
			const participants = await readParticipantsInSlices(answer.participants, title);
			const item = toGroupInvite(name, title, answer, inviteCode, participants);
			return { item, response: answer };
		},
	};
}

/** Writes an id as Z-API and PlugChat do: bare digits, `…-group`, old groups bare, `…-broadcast`. */
function writeChatId({ id, type }: Identifier): string {
	const [user = id, server] = id.split('@');
	if (type === 'group') return user.includes('-') ? user : `${user}-group`;
	if (type === 'broadcastList') return `${user}-broadcast`;
	if (type === 'system') return user;
	return server === 'c.us' ? user : id;
}

function phoneNotConnected(title: string, isLoggedOut: boolean): GatewayError {
	const wayOut = isLoggedOut
		? `Open the ${title} panel and read the QR code with the phone's WhatsApp.`
		: 'Switch the phone on and connect it to the internet.';
	return new GatewayError(`The key is right, but the phone is not connected to ${title}`, wayOut);
}

function unknownChat(title: string): GatewayError {
	return new GatewayError(
		`${title} knows no chat with the number or id in 'Chat'`,
		"Write a number with its country code, digits only, or an id that Get Chats gave, like '5511999999999@c.us'.",
		{ httpStatus: 404, isUnknown: true },
	);
}
