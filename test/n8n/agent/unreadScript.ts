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

/** The chats of an answer, wherever its list stands; undefined for what is no answer with a list. */
function chatsIn(answer: unknown): Array<Record<string, unknown>> | undefined {
	if (isRecord(answer)) return chatsIn(answer.chats);
	if (!Array.isArray(answer)) return undefined;
	const items = answer.filter(isRecord);
	const [first] = items;
	if (first && 'chats' in first) return chatsIn(first.chats);
	return items.every(({ unreadCount }) => typeof unreadCount === 'number') ? items : undefined;
}
