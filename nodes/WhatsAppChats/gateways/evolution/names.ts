import { findIndexInSlices, Slice } from '../../eventLoop/slices';
import { isRecord, toText } from '../../whatsapp/coerce';
import type { Chat } from '../../whatsapp/items';
import { ChatIndex } from '../chatIndex';
import { readEntries } from '../entries';
import type { Connection, GatewayRequest, Mapped } from '../gateway';
import { GatewayError } from '../gatewayError';
import { isContactList } from './answers';
import { parseChatId } from './chatId';
import { endpoint } from './endpoint';

const TITLE = 'Evolution API';

/**
 * Fills the names that the list of chats leaves null though the contacts have them: one request for all
 * contacts, once a run. Where that fails, chats stay without these names, and a line says so.
 */
export async function withNames(
	connection: Connection,
	chats: Array<Mapped<Chat>>,
): Promise<Array<Mapped<Chat>>> {
	if ((await findIndexInSlices(chats, ({ item }) => lacksName(item))) === -1) return chats;
	const contacts = await readContacts(connection).catch(asWarning(connection));
	if (!contacts) return chats;
	const named: Array<Mapped<Chat>> = [];
	const slice = new Slice();
	for (const chat of chats) {
		if (slice.isOver) await slice.next();
		named.push(lacksName(chat.item) ? await withName(chat, contacts) : chat);
	}
	return named;
}

/** Fills the name of one chat from its contact, as `withNames` does for a list. */
export async function withNameOfOne(
	connection: Connection,
	chat: Mapped<Chat>,
): Promise<Mapped<Chat>> {
	const { gatewayChatId: remoteJid } = chat.item;
	if (!lacksName(chat.item) || remoteJid === null) return chat;
	const request = contactRequest(connection, { where: { remoteJid } });
	const answer = await connection.request(request).catch(asWarning(connection));
	const contacts = Array.isArray(answer) ? await toIndex(answer) : null;
	return contacts ? await withName(chat, contacts) : chat;
}

function lacksName({ name, type }: Chat): boolean {
	return name === null && (type === 'contact' || type === 'group');
}

async function readContacts(connection: Connection): Promise<ChatIndex> {
	return await connection.requestOnce(contactRequest(connection, {}), toIndex);
}

function contactRequest(
	{ credentials }: Connection,
	body: Record<string, unknown>,
): GatewayRequest {
	const path = endpoint('chat/findContacts', credentials);
	return { method: 'POST', path, body, isAnswer: isContactList, isExtra: true };
}

async function toIndex(answer: unknown): Promise<ChatIndex> {
	const entries = await readEntries(answer, TITLE, 'the contacts', 'a list of contacts');
	return new ChatIndex(entries, ({ remoteJid }) => parseChatId(remoteJid)?.id ?? null);
}

/** Looks the chat up by the id it is listed under, then a person by the other one. */
async function withName(chat: Mapped<Chat>, contacts: ChatIndex): Promise<Mapped<Chat>> {
	const { id, phone, lid } = chat.item;
	for (const candidate of new Set([id, phone && `${phone}@c.us`, lid])) {
		const contact = candidate ? await contacts.find(candidate) : undefined;
		const name = isRecord(contact) ? toText(contact.pushName) : null;
		if (name !== null) return { ...chat, item: { ...chat.item, name } };
	}
	return chat;
}

/** Gives null for a failure of the gateway, which is said as a warning. @throws all other errors */
function asWarning(connection: Connection): (failure: unknown) => null {
	return (failure) => {
		if (!(failure instanceof GatewayError)) throw failure;
		connection.warn(
			`Some names are missing, as ${TITLE} didn't return the contacts: ${failure.message}`,
		);
		return null;
	};
}
