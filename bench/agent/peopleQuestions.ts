import type { Ask } from './caller';
import { ALL_CHATS, valuesOf, type Question } from './question';

/** Questions about one person, or about somebody of that name. */
export const peopleQuestions: Question[] = [
	{
		asked: 'What is Joao Pereira’s number?',
		gateway: 'plugChat',
		plan: async (ask) => {
			const { listed } = await ask('Get_chat_metadata', { Chat: 'Joao Pereira' });
			return valuesOf(
				listed.filter(({ type }) => type === 'contact'),
				'phone',
			);
		},
		expected: ['553177770005'],
		before: ALL_CHATS,
	},
	{
		asked: 'When did I last talk to +55 11 99999-0001?',
		gateway: 'plugChat',
		plan: async (ask) => {
			const { listed } = await ask('Get_chat_metadata', { Chat: '+55 11 99999-0001' });
			return valuesOf(listed, 'lastMessageAt');
		},
		expected: ['2026-01-14T12:31:15.000Z'],
		before: [{ name: 'Get_chat_metadata', args: { Chat: '+55 11 99999-0001' } }],
	},
	{
		asked: 'Do I have a chat with Maria Oliveira?',
		gateway: 'plugChat',
		plan: async (ask) => {
			const { listed } = await ask('Get_chat_metadata', { Chat: 'Maria Oliveira' });
			return valuesOf(listed, 'phone').sort();
		},
		expected: ['5511966660021', '5521966660022', '5581966660023'],
		before: ALL_CHATS,
	},
	{
		asked: 'Have I ever talked to Zacarias, or to +55 11 98765-4321?',
		gateway: 'plugChat',
		plan: async (ask) => {
			return [await countChats(ask, 'Zacarias'), await countChats(ask, '+55 11 98765-4321')];
		},
		expected: ['0', '0'],
		before: ALL_CHATS,
	},
];

/** Where a failure doesn't say that there is no such chat but names the search, the search is asked. */
async function countChats(ask: Ask, who: string): Promise<string> {
	const { failure, listed } = await ask('Get_chat_metadata', { Chat: who });
	if (failure === null) return String(listed.length);
	if (/\bno chat\b/i.test(failure)) return '0';
	if (!/Get_chats with Search/.test(failure)) return failure;
	const { total } = await ask('Get_chats', { Search: who });
	return String(total);
}
