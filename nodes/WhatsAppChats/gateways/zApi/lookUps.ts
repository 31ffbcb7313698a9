import { isRecord, toText } from '../../whatsapp/coerce';
import { readLid } from '../../whatsapp/identity';
import type { Chat } from '../../whatsapp/items';
import { parseJid } from '../../whatsapp/jid';
import { canBeSameChat } from '../../whatsapp/sameChat';
import { unexpectedAnswer } from '../entries';
import type { Connection } from '../gateway';
import { GatewayError } from '../gatewayError';
import { isChat } from '../zApiDialect/answers';
import { toChat } from '../zApiDialect/chat';

const TITLE = 'Z-API';

/**
 * Looks up the number behind a LID by `GET /chats/{lid}`. Seen in the field (five clients, 2025-26): it
 * returns the number where WhatsApp has resolved the LID in this session, of 35 of 52 in one account.
 * `/contacts/{lid}`, `/phone-exists` and `/lid-to-phone` don't.
 * @returns null where the answer has no number, or the LID in its place
 * @throws GatewayError, one with `isNotFound` where Z-API knows no such chat
 */
export async function resolveLid(connection: Connection, lid: string): Promise<string | null> {
	const answer = await connection.request({
		method: 'GET',
		path: `/chats/${encodeURIComponent(lid)}`,
		parameter: 'Resolve LIDs',
		isAnswer: isChat,
		isExtra: true,
	});
	if (!isChat(answer)) return nothing(answer, 'a chat');
	const chat = toChat('zApi', { ...answer, lid: readLid(answer.lid) ?? lid });
	const asked = parseJid(lid);
	if (asked && canBeSameChat(asked, chat)) return chat.phone;
	throw new GatewayError(
		`${TITLE} answered with another chat than the one asked for`,
		`Run again; if it stays, tell ${TITLE}'s support.`,
	);
}

/**
 * Looks up the address of a chat's picture by `GET /profile-picture`: `{link}` was seen, `[{link}]` is
 * documented, and the link may be null, empty or left out.
 * @throws GatewayError, one with `isNotFound` where Z-API knows no such chat
 */
export async function readPictureUrl(
	connection: Connection,
	{ phone, gatewayChatId }: Chat,
): Promise<string | null> {
	const chat = phone ?? gatewayChatId;
	if (chat === null) return null;
	const answer = await connection.request({
		method: 'GET',
		path: '/profile-picture',
		query: { phone: chat },
		parameter: 'Download Pictures',
		isAnswer: hasLink,
		isExtra: true,
	});
	const picture: unknown = Array.isArray(answer) ? answer[0] : answer;
	return isRecord(picture) ? toText(picture.link) : nothing(picture ?? null, 'a picture');
}

/** True for the answer with the address of a picture, also with none in its place. */
function hasLink(answer: unknown): boolean {
	const picture: unknown = Array.isArray(answer) ? answer[0] : answer;
	return isRecord(picture) && 'link' in picture;
}

/** An answer of no words says that there is nothing; any other is not understood. */
function nothing(answer: unknown, expected: string): null {
	if (typeof answer === 'object') return null;
	throw unexpectedAnswer(TITLE, expected);
}
