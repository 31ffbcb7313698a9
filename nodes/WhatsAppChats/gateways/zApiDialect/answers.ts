import { identifiesChat } from '../../whatsapp/identity';
import { isRecord, toBoolean, toText } from '../../whatsapp/coerce';
import { hasChats } from '../entries';
import { parseChatId } from './chatId';

/** What tells an answer of Z-API or PlugChat with HTTP 200 from one that only looks like a success. */

type Fields = Record<string, unknown>;

/** Whether an answer is one chat: it tells whose, by a number, an id or a LID. */
export function isChat(answer: unknown): answer is Fields {
	return isRecord(answer) && identifiesChat(answer.phone, answer.lid, parseChatId);
}

/** Whether an answer is the group behind an invite: it tells its id or its name. */
export function isGroup(answer: unknown): answer is Fields {
	if (!isRecord(answer)) return false;
	return parseChatId(answer.phone)?.type === 'group' || toText(answer.subject) !== null;
}

/** Whether an answer tells if the phone is connected. */
export function isStatus(answer: unknown): answer is Fields {
	return isRecord(answer) && toBoolean(answer.connected) !== null;
}

/** The list of chats, which may stand under `value`; whatever else was answered in its place. */
export function chatList(answer: unknown): unknown {
	return isRecord(answer) && 'value' in answer ? answer.value : answer;
}

/** Whether an answer is a list of chats, an empty one as well. */
export function isChatList(answer: unknown): boolean {
	return hasChats(chatList(answer), isChat);
}
