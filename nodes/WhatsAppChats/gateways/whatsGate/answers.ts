import { isRecord, toText } from '../../whatsapp/coerce';
import { identifiesChat } from '../../whatsapp/identity';
import { hasChats } from '../entries';
import { findErrorText } from '../errorText';
import type { GatewayAnswer, GatewayRequest } from '../gateway';
import { parseChatId } from './chatId';

/** Recognises WhatsGate's answers: by its documents, a success is one with the `result` "OK". */

/** Takes out what an answer holds beside its `result`. */
export function dataOf(answer: unknown): unknown {
	return isRecord(answer) ? answer.data : null;
}

/** True for a list of chats, also an empty one. */
export function isChatList(answer: unknown): boolean {
	return hasChats(
		dataOf(answer),
		(entry) => isRecord(entry) && identifiesChat(entry.id, null, parseChatId),
	);
}

/** True for a list of connected phones, which WhatsGate calls sessions. */
export function isSessionList(answer: unknown): boolean {
	return Array.isArray(dataOf(answer));
}

/**
 * Finds WhatsGate's own words where it refuses a request: a name and a message with any HTTP status, a
 * `result` other than "OK", or words in place of what was asked for. '' where an answer has no `result`
 * at all: its documents promise one with each. Else null.
 */
export function errorMessage(
	{ status, body }: GatewayAnswer,
	{ isAnswer = () => true }: GatewayRequest,
): string | null {
	if (!isRecord(body)) return findErrorText(body);
	const { name, data, result } = body;
	const isOk = status < 300 && result === 'OK';
	if (isOk && isAnswer(body)) return null;
	const texts = [toText(name), findErrorText(body), toText(data) ?? findErrorText(data)];
	const said = [...texts, isOk ? null : toText(result)].filter((text) => text !== null);
	if (said.length > 0) return said.join(': ');
	return isOk || status >= 300 ? null : '';
}
