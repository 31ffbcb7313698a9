import { accountOfTheAgent } from '../../bench/agent/account';
import { questions } from '../../bench/agent/questions';

const { chats } = accountOfTheAgent();

/** How the expected answers say it, counted from the account itself. */
test('the account is as the expected answers say', () => {
	const isPerson = ({ jid }: { jid: string }) => jid.endsWith('@c.us');
	const unread = chats.filter(({ unread: count }) => count > 0);
	const silent = chats.filter(
		({ lastMessageAt }) => lastMessageAt && lastMessageAt < new Date('2025-06-01T00:00:00.000Z'),
	);
	const counts = {
		chats: chats.length,
		ids: new Set(chats.map(({ jid }) => jid)).size,
		invites: new Set(chats.flatMap(({ group }) => group?.inviteCode ?? [])).size,
		groups: chats.filter(({ group }) => group).length,
		unread: unread.length,
		unreadGroups: unread.filter((chat) => !isPerson(chat)).length,
		silentPeople: silent.filter(isPerson).length,
		withoutTime: chats.filter(({ lastMessageAt }) => lastMessageAt === null).length,
	};
	expect(counts).toEqual({
		chats: 5000,
		ids: 5000,
		invites: 498,
		groups: 498,
		unread: 120,
		unreadGroups: 9,
		silentPeople: 2703,
		withoutTime: 40,
	});
});

test('there are twelve questions, each another one', () => {
	expect(new Set(questions.map(({ asked }) => asked)).size).toBe(12);
	expect(questions).toHaveLength(12);
});
