import { plainChat, type SimulatedChat } from '../../gateways';
import { ExampleTools } from '../harness/agentAnswer';
import { GATEWAY_NAMES, supporting, useSetup } from '../harness/setup';

const setup = useSetup({ account: smallAccount() });
const ask = async (name: (typeof GATEWAY_NAMES)[number], args: object) => {
	const tools = await ExampleTools.of(setup().engine, setup().gateways[name]);
	return await tools.call('Get_chats', args);
};
const UTC = 'A time without a zone was read as UTC.';

describe.each(GATEWAY_NAMES)('On %s, a model can ask for chats', (name) => {
	test.each<[object, string[]]>([
		[{}, ['Conceição', 'Turma do João', 'João da Silva', 'Anúncios']],
		[{ Search: 'joao' }, ['Turma do João', 'João da Silva']],
		[{ Search: 'silva JOÃO' }, ['João da Silva']],
		[{ Search: '98888-0002' }, ['João da Silva']],
		[{ Search: '+55 (11) 98888-0002' }, ['João da Silva']],
		[{ Search: '5511988880002@s.whatsapp.net' }, ['João da Silva']],
		[{ Search: '120363000000000901-group' }, ['Turma do João']],
		[{ Search: 'nobody' }, []],
		[{ Unread_Only: true }, ['Conceição', 'Turma do João']],
		[{ Unread_Only: false }, ['Conceição', 'Turma do João', 'João da Silva', 'Anúncios']],
		[{ Chat_Types: 'group' }, ['Turma do João']],
		[{ Chat_Types: 'groups, Channel' }, ['Turma do João', 'Anúncios']],
		[{ Chat_Types: '["group"]' }, ['Turma do João']],
		[{ Last_Message_After: '2026-01-12T10:00:00Z' }, ['Conceição', 'Turma do João']],
		[{ Last_Message_After: '2026-01-12T07:00:00-03:00' }, ['Conceição', 'Turma do João']],
		[{ Last_Message_Before: '2026-01-12T10:00:00Z' }, ['João da Silva', 'Anúncios']],
		[
			{ Last_Message_After: '2026-01-11T10:00:00Z', Last_Message_Before: '2026-01-12T10:00:01Z' },
			['Turma do João', 'João da Silva'],
		],
		[{ Search: 'joao', Unread_Only: true, Chat_Types: 'group,contact' }, ['Turma do João']],
		[
			{ Last_Message_From: 'anyone', Next: 'null' },
			['Conceição', 'Turma do João', 'João da Silva', 'Anúncios'],
		],
	])('%j', async (args, names) => {
		const { chats = [], total, returned, notes } = await ask(name, args);
		expect(chats.map((chat) => chat.name)).toEqual(names);
		expect([total, returned]).toEqual([names.length, names.length]);
		expect(notes).not.toContain(UTC);
		if (names.length === 0) expect(notes).toEqual(['None of the 4 chats of this account matches.']);
	});

	test.each<[object, string[]]>([
		[{ Last_Message_After: '2026-01-12T10:00:00' }, ['Conceição', 'Turma do João']],
		[{ Last_Message_After: '2026-01-13' }, ['Conceição']],
		[{ Last_Message_Before: '2026-01-12 10:00' }, ['João da Silva', 'Anúncios']],
		[{ Last_Message_After: '2026-01-01', Last_Message_Before: '2026-01-11' }, ['Anúncios']],
	])('%j, in UTC, and the answer says so once', async (args, names) => {
		const { chats = [], notes } = await ask(name, args);
		expect(chats.map((chat) => chat.name)).toEqual(names);
		expect(notes.filter((note) => note === UTC)).toHaveLength(1);
	});
});

test.each(supporting('lastMessage'))('on %s, by who wrote last', async (name) => {
	const [me, others] = [
		await ask(name, { Last_Message_From: 'me' }),
		await ask(name, { Last_Message_From: 'Others' }),
	];
	expect(me.chats?.map((chat) => chat.name)).toEqual(['João da Silva']);
	expect(others.chats?.map((chat) => chat.name)).toEqual([
		'Conceição',
		'Turma do João',
		'Anúncios',
	]);
	expect(me.chats).toMatchObject([{ lastMessageFromMe: true, lastMessageText: 'Até já' }]);
});

test('a chat that lacks what is asked for is left out, and a note says so by the name of the argument', async () => {
	const { plugChat } = setup().gateways;
	const chats = plugChat.account.chats;
	plugChat.account.chats = [...chats, plainChat('5511988880009@c.us', { name: 'Sem data' })];
	const { total, notes } = await ask('plugChat', { Last_Message_After: '2026-01-01T00:00:00Z' });
	plugChat.account.chats = chats;
	expect(total).toBe(4);
	expect(notes).toContain(
		"PlugChat doesn't provide the time of the last message for every chat. The filter 'Last_Message_After' left out 1 chat for that reason.",
	);
});

function smallAccount() {
	const chats: SimulatedChat[] = [
		chat('5511988880001@c.us', 'Conceição', '2026-01-13T10:00:00Z', 2),
		{
			...chat('120363000000000901@g.us', 'Turma do João', '2026-01-12T10:00:00Z', 5),
			group: {
				ownerJid: '5511988880001@c.us',
				createdAt: new Date('2024-01-01T00:00:00Z'),
				participants: [],
				inviteCode: 'SimTurma00000000000001',
				nameChangedAt: new Date('2024-01-01T00:00:00Z'),
				nameChangedByJid: '5511988880001@c.us',
			},
		},
		{
			...chat('5511988880002@c.us', 'João da Silva', '2026-01-11T10:00:00Z', 0),
			lastMessage: { fromMe: true, content: { conversation: 'Até já' } },
		},
		chat('120363144038483999@newsletter', 'Anúncios', '2026-01-10T10:00:00Z', 0),
	];
	return { chats, inviteOnlyGroups: [], phoneConnected: true };
}

function chat(jid: string, name: string, time: string, unread: number): SimulatedChat {
	return plainChat(jid, { name, unread, lastMessageAt: new Date(time) });
}
