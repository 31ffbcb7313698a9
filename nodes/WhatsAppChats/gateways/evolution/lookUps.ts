import { findIndexInSlices } from '../../eventLoop/slices';
import { isRecord, toText } from '../../whatsapp/coerce';
import type { Chat } from '../../whatsapp/items';
import type { Jid } from '../../whatsapp/jid';
import { ChatIndex } from '../chatIndex';
import { readEntries } from '../entries';
import type { Connection, GatewayRequest, Mapped } from '../gateway';
import { isChatList } from './answers';
import { toChat } from './chat';
import { parseChatId, writeChatId } from './chatId';
import { endpoint } from './endpoint';
import { unknownChat } from './errors';
import { withNameOfOne } from './names';
import { otherIdOf } from './person';

const TITLE = 'Evolution API';

/** So many chats come in one answer in a few seconds; each further page costs the whole query again. */
export const WHOLE_LIST = 20_000;

/** The request for chats: all of them, some of them, or one by `where`. */
export function chatsRequest(
	{ credentials }: Connection,
	body: Record<string, unknown>,
): GatewayRequest {
	const path = endpoint('chat/findChats', credentials);
	return { method: 'POST', path, body, isAnswer: isChatList };
}

/**
 * Looks a chat up by its whole JID.
 * @throws GatewayError, one with `isNotFound` where no chat has this id
 */
export async function readChat(connection: Connection, chat: Jid): Promise<Mapped<Chat>> {
	const remoteJid = writeChatId(chat);
	if (remoteJid === null) throw unknownChat();
	const request = chatsRequest(connection, { where: { remoteJid } });
	const answer = await connection.request({ ...request, parameter: 'Chat' });
	const entries = await readEntries(answer, TITLE, 'the chats found');
	const at = await findIndexInSlices(entries, (entry) => idOf(entry.remoteJid) === chat.id);
	const entry = entries[at];
	if (!entry) throw unknownChat();
	return await withNameOfOne(connection, { item: toChat(entry), response: entry });
}

/** Finds a person in the list by the number or LID that stands beside the id they are listed under. */
export async function findByOtherId(
	connection: Connection,
	chat: Jid,
): Promise<Mapped<Chat> | null> {
	const request = { ...chatsRequest(connection, { take: WHOLE_LIST }), parameter: 'Chat' };
	const index = await connection.requestOnce(request, async (answer) => {
		const entries = await readEntries(answer, TITLE, 'the chats');
		return new ChatIndex(entries, (entry) => idOf(otherIdOf(entry)));
	});
	const entry = await index.find(chat.id);
	if (!entry) return null;
	return await withNameOfOne(connection, { item: toChat(entry), response: entry });
}

/** Looks up the address of a chat's picture, which WhatsApp is asked for: it needs the connected phone. */
export async function readPictureUrl(
	connection: Connection,
	{ gatewayChatId }: Chat,
): Promise<string | null> {
	const chat = parseChatId(gatewayChatId);
	const number = chat && writeChatId(chat);
	if (number === null) return null;
	const answer = await connection.request({
		method: 'POST',
		path: endpoint('chat/fetchProfilePictureUrl', connection.credentials),
		body: { number },
		parameter: 'Download Pictures',
		isAnswer: hasPicture,
		isExtra: true,
	});
	return isRecord(answer) ? toText(answer.profilePictureUrl) : null;
}

function hasPicture(answer: unknown): boolean {
	return isRecord(answer) && 'profilePictureUrl' in answer;
}

function idOf(written: unknown): string | null {
	return parseChatId(written)?.id ?? null;
}
