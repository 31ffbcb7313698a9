import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';
import { toolAnswers } from './modelRequest';
import type { ModelScript } from './modelServer';

const TOOL = 'Get_chats';

const WHO = `I am a script in place of a model: whatever you ask, I call ${TOOL} and list what is unread. For real answers, choose your own model in the workflow.`;

/** What answers in the chat of `npm start`, without any model and without the internet. */
export const unreadScript: ModelScript = (request) => {
	const [answer] = toolAnswers(request);
	if (answer !== undefined) return { text: `${inWords(answer)}\n\n${WHO}` };
	if (request.tools.some(({ name }) => name === TOOL)) {
		return { calls: [{ name: TOOL, args: { Unread_Only: true } }] };
	}
	return { text: `The tool ${TOOL} is not connected to the agent.\n\n${WHO}` };
};

function inWords(answer: string): string {
	const chats = chatsIn(readJson(answer));
	if (chats === undefined) return `${TOOL} answered: ${answer}`;
	if (chats.length === 0) return 'No chat has unread messages.';
	const lines = chats.map(({ name, phone, id, unreadCount }) => {
		return `- ${String(name ?? phone ?? id)}: ${String(unreadCount)}`;
	});
	return ['Unread messages:', ...lines].join('\n');
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The chats of an answer; undefined for what is no answer with a list. */
function chatsIn(answer: unknown): Array<Record<string, unknown>> | undefined {
	const items: unknown[] = Array.isArray(answer) ? answer : [];
	const [item] = items;
	return isRecord(item) && Array.isArray(item.chats) ? item.chats.filter(isRecord) : undefined;
}
