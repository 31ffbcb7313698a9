import { isRecord, toBoolean, toText } from '../../whatsapp/coerce';
import { identifiesChat } from '../../whatsapp/identity';
import { hasChats } from '../entries';
import { parseChatId } from './chatId';

/** Recognises the answers of Z-API and PlugChat: both were seen to report failures with HTTP 200. */

type Fields = Record<string, unknown>;

/** True for an answer that is one chat: it has a number, an id or a LID. */
export function isChat(answer: unknown): answer is Fields {
	return isRecord(answer) && identifiesChat(answer.phone, answer.lid, parseChatId);
}

/** True for an answer that is the group behind an invite: it has an id or a name. */
export function isGroup(answer: unknown): answer is Fields {
	if (!isRecord(answer)) return false;
	return parseChatId(answer.phone)?.type === 'group' || toText(answer.subject) !== null;
}

/** True for an answer that is a group which was asked for by its id: only its own id tells that it is that one. */
export function isGroupWithId(answer: unknown): answer is Fields {
	return isRecord(answer) && parseChatId(answer.phone, true)?.type === 'group';
}

/** True for an answer that says whether the phone is connected. */
export function isStatus(answer: unknown): answer is Fields {
	return isRecord(answer) && toBoolean(answer.connected) !== null;
}

/** Takes the list of chats out of an answer: it was seen under `value` as well as bare. */
export function chatList(answer: unknown): unknown {
	return isRecord(answer) && 'value' in answer ? answer.value : answer;
}

/** True for a list of chats, also an empty one. */
export function isChatList(answer: unknown): boolean {
	return hasChats(chatList(answer), isChat);
}
