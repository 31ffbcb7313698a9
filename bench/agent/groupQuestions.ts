import { isRecord } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import type { Question } from './question';
import type { Listed } from './toolAnswer';

const LINK = 'https://chat.whatsapp.com/Sim120363770000000009A';

/** Questions about one group. */
export const groupQuestions: Question[] = [
	{
		asked: 'Who is in the group Família?',
		gateway: 'plugChat',
		plan: async (ask) => {
			const found = await ask('Get_chats', { Search: 'Família', Chat_Types: 'group' });
			const family = found.listed.find(({ name }) => name === 'Família');
			const { listed } = await ask('Get_group_metadata', { Group: String(family?.id) });
			return listed.flatMap(participantNames).sort();
		},
		expected: [
			'Ana Souza',
			'Bruno Lima',
			'Carla Mendes',
			'Davi Araújo',
			'Elza Souza',
			'Igor Souza',
		],
		before: null,
	},
	{
		asked: `What group is behind ${LINK}, and how large is it?`,
		gateway: 'plugChat',
		plan: async (ask) => {
			const { listed } = await ask('Get_group_invite_metadata', { Invite: LINK });
			return listed.map(({ name, size }) => `${String(name)}: ${String(size)}`);
		},
		expected: ['Vizinhos do Parque: 257'],
		before: [{ name: 'Get_group_invite_metadata', args: { Invite: LINK } }],
	},
];

function participantNames({ participants }: Listed): string[] {
	const listed: unknown[] = Array.isArray(participants) ? participants : [];
	return listed.filter(isRecord).map(({ name }) => String(name));
}
