import { SILENT } from './fillers';
import { ALL_CHATS, valuesOf, type Question } from './question';

/** Questions about when the last message came, and who wrote it. */
export const timeQuestions: Question[] = [
	{
		asked: 'Which are my five newest chats?',
		gateway: 'plugChat',
		plan: async (ask) => {
			const { listed } = await ask('Get_chats', { Limit: 5 });
			const ids = valuesOf(listed, 'id');
			// The last two wrote in the same second.
			return [...ids.slice(0, 3), ...ids.slice(3).sort()];
		},
		expected: [
			'5511999990002@c.us',
			'5511988880101@c.us',
			'5511999990003@c.us',
			'5511988880102@c.us',
			'5511988880103@c.us',
		],
		before: [{ name: 'Get_chats', args: { Limit: 5 } }],
	},
	{
		asked: 'How many people haven’t written since June 2025, and who are the last three of them?',
		gateway: 'plugChat',
		plan: async (ask) => {
			const { listed, total } = await ask('Get_chats', {
				Chat_Types: 'contact',
				Last_Message_Before: '2025-06-01',
				Limit: 3,
			});
			return [String(total), ...valuesOf(listed, 'name').sort()];
		},
		expected: [String(SILENT.people + 3), 'Nádia Fontes', 'Olga Brandão', 'Ítalo Guerra'],
		before: ALL_CHATS,
	},
	{
		asked: 'To whom did I write since 8 January without an answer? No groups.',
		gateway: 'evolution',
		plan: async (ask) => {
			const { listed } = await ask('Get_chats', {
				Chat_Types: 'contact',
				Last_Message_After: '2026-01-08',
				Last_Message_From: 'me',
			});
			return valuesOf(listed, 'name');
		},
		expected: ['Cecília Prado', 'Raul Siqueira', 'Yara Teles', 'Ugo Martini'],
		before: null,
	},
];
