import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';

/** One conversation with a published Chat Trigger, as n8n's own chat page has it. */
export class ChatClient {
	private readonly sessionId = randomUUID();

	/** @param cookie of a person who is signed in to n8n; none for a stranger */
	constructor(
		private readonly url: string,
		private readonly cookie?: string,
	) {}

	/**
	 * Sends a message and waits for the answer.
	 * @throws Error with n8n's words where it refuses
	 */
	async say(chatInput: string): Promise<string> {
		const message = { action: 'sendMessage', sessionId: this.sessionId, chatInput };
		const headers = this.cookie === undefined ? {} : { Cookie: this.cookie };
		const { status, data } = await axios.post<string>(this.url, message, {
			headers,
			proxy: false,
			responseType: 'text',
			transformResponse: (text: unknown) => text,
			validateStatus: () => true,
		});
		if (status !== 200) throw new Error(`n8n refused the message with ${status}: ${data}`);
		return readAnswer(data);
	}
}

/** An answer comes as one object, or in pieces with an object a line. */
function readAnswer(text: string): string {
	const lines = text.split('\n').filter((line) => line !== '');
	return lines.map((line) => wordsOf(JSON.parse(line))).join('');
}

function wordsOf(piece: unknown): string {
	if (!isRecord(piece)) return '';
	const { type, content, output } = piece;
	if (typeof output === 'string') return output;
	if (type === 'error') throw new Error(`The agent failed: ${String(content)}`);
	return type === 'item' && typeof content === 'string' ? content : '';
}
