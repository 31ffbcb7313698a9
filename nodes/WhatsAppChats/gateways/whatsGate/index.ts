import { findIndexInSlices } from '../../eventLoop/slices';
import { quote } from '../../redaction/quote';
import { toId, toText } from '../../whatsapp/coerce';
import { readBaseUrl } from '../baseUrl';
import { ChatIndex } from '../chatIndex';
import { credentialText, requiredKey } from '../credentialFields';
import { readEntries } from '../entries';
import type { Connection, Credentials, Gateway, GatewayRequest } from '../gateway';
import { GatewayError } from '../gatewayError';
import { notFoundAdvice } from '../notFound';
import { dataOf, errorMessage, isChatList, isSessionList } from './answers';
import { mapChat, mapChats, toChat } from './chat';
import { parseChatId } from './chatId';
import { toGroup } from './group';
import { ADDRESS, refusedKey } from './hosts';

type Entry = Record<string, unknown>;

const TITLE = 'WhatsGate';

/**
 * WhatsGate (whatsgate.ru, whatsgate.org). Every command is a POST with the WhatsappID in its body.
 * All chats come at once, one chat or group is found among them, and a group invite can't be read.
 */
export const whatsGate: Gateway = {
	name: 'whatsGate',
	title: TITLE,
	credentialType: 'whatsGateApi',
	keyFields: "'API Key'",
	supports: { pages: false, pictures: false, participants: true },
	neverProvides: ['isArchived', 'lastMessageFromMe'],
	hasNoInviteLinks: true,
	knownErrors: refusedKey,

	baseUrl(credentials) {
		return readBaseUrl(credentials, ADDRESS);
	},

	headers(credentials) {
		return { 'X-Api-Key': requiredKey(credentials, 'apiKey', 'API Key') };
	},

	account(credentials) {
		return [readBaseUrl(credentials, ADDRESS), credentialText(credentials, 'whatsappId')];
	},

	secrets(credentials) {
		return [credentialText(credentials, 'apiKey')];
	},

	errorMessage,

	parseChatId,

	toChat,

	toGroup: (entry, inviteCode) => toGroup(toChat(entry), inviteCode),

	async checkConnection(connection) {
		const request = command('/sessions-get', connection.credentials, isSessionList);
		const answer = await connection.request(request);
		const whatsappId = credentialText(connection.credentials, 'whatsappId');
		const list = dataOf(answer);
		const sessions = await readEntries(list, TITLE, 'the phones', 'a list of connected phones');
		const isWanted = ({ unique_id }: Entry) => toId(unique_id) === whatsappId;
		const session = sessions[await findIndexInSlices(sessions, isWanted)];
		if (!session) throw unknownWhatsappId();
		if (session.status === 'READY') return;
		const status = toText(session.status_name);
		throw phoneNotConnected(status && quote(status, whatsGate.secrets(connection.credentials)));
	},

	async readChatPage(connection, page) {
		if (page > 1) return [];
		return await mapChats((await requestAllChats(connection)).entries);
	},

	async readChat(connection, chat) {
		const entry = await (await requestAllChats(connection)).find(chat.id);
		if (!entry) throw unknownChat();
		return await mapChat(entry);
	},

	async readGroup(connection, group) {
		const entry = await (await requestAllChats(connection)).find(group.id);
		if (!entry) throw unknownGroup();
		const { item, response } = await mapChat(entry);
		return { item: toGroup(item, null), response };
	},
};

/** The WhatsappID can look like a hexadecimal number and must still be sent as a text. */
function command(
	path: string,
	credentials: Credentials,
	isAnswer: (body: unknown) => boolean,
): GatewayRequest {
	const whatsappId = requiredKey(credentials, 'whatsappId', 'WhatsappID');
	return { method: 'POST', path, body: { WhatsappID: whatsappId }, isAnswer };
}

/** Requests all chats of the account: WhatsGate documents no command for one of them. */
async function requestAllChats(connection: Connection): Promise<ChatIndex> {
	const request = command('/get-chats', connection.credentials, isChatList);
	return await connection.requestOnce(request, async (answer) => {
		const entries = await readEntries(dataOf(answer), TITLE, 'the chats');
		return new ChatIndex(entries, ({ id }) => parseChatId(id)?.id ?? null);
	});
}

function unknownChat(): GatewayError {
	return new GatewayError(
		"WhatsGate's list of chats has none with the number or id in 'Chat'",
		notFoundAdvice('Chat', true),
		{ isNotFound: true },
	);
}

function unknownGroup(): GatewayError {
	return new GatewayError(
		"WhatsGate's list of chats has no group with the ID in 'Group'",
		notFoundAdvice('Group', true),
		{ isNotFound: true },
	);
}

function unknownWhatsappId(): GatewayError {
	return new GatewayError(
		'The API key is right, but the account has no such WhatsappID',
		"Copy 'WhatsappID' into the credential once more from the list of connected phones in your WhatsGate account.",
	);
}

function phoneNotConnected(statusName: string | null): GatewayError {
	const said = statusName === null ? '' : ` (its status: "${statusName}")`;
	return new GatewayError(
		`The key is right, but the phone is not connected to WhatsGate${said}`,
		"Open your WhatsGate account and read the QR code with the phone's WhatsApp.",
	);
}
