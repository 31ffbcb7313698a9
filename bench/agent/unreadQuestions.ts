import { ALL_CHATS, valuesOf, type Question } from './question';
import { unreadOfOld, unreadSinceMonday } from './unreadChats';

const OF_THIS_WEEK = [
	'120363770000000104@g.us',
	'120363770000000107@g.us',
	'120363770000000110@g.us',
	'351910000108@c.us',
	'5511988880101@c.us',
	'5511988880102@c.us',
	'5511988880103@c.us',
	'5511988880109@c.us',
	'5521988880105@c.us',
	'5531988880106@c.us',
	'5541988880111@c.us',
];

/** Questions about what is unread. */
export const unreadQuestions: Question[] = [
	{
		asked: 'Who has been waiting for me since Monday?',
		gateway: 'plugChat',
		plan: async (ask) => {
			const { listed } = await ask('Get_chats', {
				Unread_Only: true,
				Last_Message_After: '2026-01-12',
			});
			return valuesOf(listed, 'id').sort();
		},
		expected: OF_THIS_WEEK,
		before: ALL_CHATS,
	},
	{
		asked: 'How many groups have unread messages, and which have the most?',
		gateway: 'plugChat',
		plan: async (ask) => {
			const { listed, total } = await ask('Get_chats', { Unread_Only: true, Chat_Types: 'group' });
			const [most] = [...listed].sort((one, other) => count(other) - count(one));
			return [String(total), String(most?.name), String(most?.unreadCount)];
		},
		expected: ['9', 'Pais do 3º B', '41'],
		before: ALL_CHATS,
	},
	{
		asked: 'List all my unread chats.',
		gateway: 'plugChat',
		plan: async (ask) => {
			const args = { Unread_Only: true, Limit: 100 };
			const ids: string[] = [];
			let answer = await ask('Get_chats', args);
			ids.push(...valuesOf(answer.listed, 'id'));
			while (answer.next !== null) {
				answer = await ask('Get_chats', { ...args, Next: answer.next });
				ids.push(...valuesOf(answer.listed, 'id'));
			}
			return ids.sort();
		},
		expected: [...unreadSinceMonday(), ...unreadOfOld()].map(({ jid }) => jid).sort(),
		before: ALL_CHATS,
	},
];

function count({ unreadCount }: Record<string, unknown>): number {
	return Number(unreadCount);
}
