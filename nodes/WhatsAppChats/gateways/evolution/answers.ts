import { isRecord, toText } from '../../whatsapp/coerce';
import { identifiesChat } from '../../whatsapp/identity';
import { hasChats } from '../entries';
import { findErrorText, findReportedFailure } from '../errorText';
import type { GatewayAnswer, GatewayRequest } from '../gateway';
import { parseChatId } from './chatId';

/** Recognises Evolution API's answers. */

type Fields = Record<string, unknown>;

/** More texts than it was seen to send of one failure. */
const MAX_TEXTS = 5;

/** True for a list of chats, also an empty one. */
export function isChatList(answer: unknown): boolean {
	return hasChats(
		answer,
		(entry) => isRecord(entry) && identifiesChat(entry.remoteJid, null, parseChatId),
	);
}

/** True for a list of contacts, also an empty one: a contact is identified as a chat is. */
export const isContactList = isChatList;

/** True for an answer that is a group: it has its id or name. */
export function isGroup(answer: unknown): answer is Fields {
	if (!isRecord(answer)) return false;
	return parseChatId(answer.id)?.type === 'group' || toText(answer.subject) !== null;
}

/** True for an answer that holds the state of the phone's connection. */
export function isState(answer: unknown): answer is { instance: Fields } {
	return isRecord(answer) && isRecord(answer.instance) && toText(answer.instance.state) !== null;
}

/**
 * Finds Evolution API's own words where it refuses a request: `response.message` is a text, a list of texts,
 * a list of `{property, message}` or a list in a list (asked of a real server); a few endpoints answer `{error}`
 * instead.
 */
export function errorMessage(
	{ status, body }: GatewayAnswer,
	{ isAnswer = () => true }: GatewayRequest,
): string | null {
	const isSuccess = status >= 200 && status < 300;
	if (isSuccess && isAnswer(body)) return findReportedFailure(body);
	return wordsIn(body) ?? findErrorText(body);
}

function wordsIn(body: unknown): string | null {
	if (!isRecord(body) || !isRecord(body.response)) return null;
	const { message } = body.response;
	const list: unknown[] = [message].flat(2).slice(0, MAX_TEXTS);
	const texts = list.map((entry) => toText(isRecord(entry) ? entry.message : entry));
	return texts.filter((text) => text !== null).join(': ') || null;
}
