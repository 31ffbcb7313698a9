import { GATEWAY_NAMES, manyChats, TRAITS } from '../../gateways';
import { useBench } from '../bench';
import { withCredentials } from '../exampleWorkflows';
import { AgentClient } from './mcpClient';
import { expectNoSecret } from './secrets';
import { fromAi, publish, tool, toolWorkflow } from './toolWorkflow';

const bench = useBench('n8n-2.39');
const INVITE = 'SimFamilia0000000001Aa';
/** As long as a real one. */
const PICTURE = `https://pps.whatsapp.net/v/t61.24694-24/1_n.jpg?oe=F4865700&oh=${'0'.repeat(200)}`;
let agent: AgentClient;

const getChatMetadata = (mode: string) => ({
	operation: 'getChatMetadata',
	chat: { __rl: true, mode, value: fromAi('Chat') },
});

const readsInvites = (gateway: (typeof GATEWAY_NAMES)[number]) =>
	TRAITS[gateway].supports.groupInvites;

/** The tools of one gateway as they are dragged in, with nothing written by hand. */
function toolsOf(gateway: (typeof GATEWAY_NAMES)[number]) {
	const invites = { operation: 'getGroupInviteMetadata', invite: fromAi('Invite') };
	const group = { __rl: true, mode: 'list', value: fromAi('Group') };
	const groups = { operation: 'getGroupMetadata', group };
	return [
		tool(`${gateway} group`, { gateway, ...groups }),
		tool(`${gateway} chats`, { gateway, operation: 'getChats' }),
		tool(`${gateway} limited`, { gateway, limit: fromAi('Limit', 'number') }),
		...['phone', 'id', 'list'].map((mode) =>
			tool(`${gateway} chat by ${mode}`, { gateway, ...getChatMetadata(mode) }),
		),
		...(readsInvites(gateway) ? [tool(`${gateway} invite`, { gateway, ...invites })] : []),
	];
}

beforeAll(async () => {
	const { api, n8n, credentials } = bench();
	const workflow = toolWorkflow('every-gateway', GATEWAY_NAMES.flatMap(toolsOf));
	await publish(api, withCredentials(workflow, credentials));
	agent = await AgentClient.connect(`${n8n.address}/mcp/every-gateway`);
});
afterAll(async () => await agent?.close());

describe.each(GATEWAY_NAMES)('The tools of %s', (gateway) => {
	test('are described by what each operation does', async () => {
		const tools = (await agent.listTools()).filter(({ name }) => name.startsWith(gateway));
		const told = tools.map(({ name, description, inputSchema }) => [
			name.slice(gateway.length + 1),
			[description, ...Object.keys(inputSchema.properties ?? {})],
		]);
		const byPhoneOrId = 'Get chat metadata by phone number or ID in WhatsApp Chats';
		const byLinkOrCode = 'Get group invite metadata by link or code in WhatsApp Chats';
		expect(Object.fromEntries(told)).toEqual({
			group: ['Get group metadata by ID in WhatsApp Chats', 'Group'],
			chats: ['Get chats with unread counts in WhatsApp Chats'],
			limited: ['Get chats with unread counts in WhatsApp Chats', 'Limit'],
			chat_by_phone: [byPhoneOrId, 'Chat'],
			chat_by_id: [byPhoneOrId, 'Chat'],
			chat_by_list: [byPhoneOrId, 'Chat'],
			...(readsInvites(gateway) && { invite: [byLinkOrCode, 'Invite'] }),
		});
	});

	test('list the chats', async () => {
		const answer = await agent.ask(`${gateway}_limited`, { Limit: 2 });
		expect(answer).toMatchObject({
			gateway,
			chats: [
				{ id: '120363000000000101@g.us', name: 'Família', unreadCount: 12 },
				{ id: 'status@broadcast', type: 'system' },
			],
			returned: 2,
			hasMore: true,
		});
	});

	test.each(['phone', 'id', 'list'])('find a chat, with the locator by %s', async (mode) => {
		for (const Chat of ['+55 (11) 99999-0001', '5511999990001@c.us']) {
			const { chats } = await agent.ask(`${gateway}_chat_by_${mode}`, { Chat });
			expect(chats).toMatchObject([{ phone: '5511999990001', unreadCount: 3 }]);
		}
	});

	test('find a group', async () => {
		const { groups } = await agent.ask(`${gateway}_group`, { Group: '120363000000000101-group' });
		expect(groups).toMatchObject([{ id: '120363000000000101@g.us', size: 4 }]);
	});

	test('refuse a name in place of a chat, and name the tool of the same gateway', async () => {
		const error = await agent.fail(`${gateway}_chat_by_phone`, { Chat: 'Ana Souza' });
		expect(error).toBe(
			`'Chat' is neither a phone number nor an ID of a chat. Use ${gateway}_limited to find its id. Retryable: yes, with other arguments.`,
		);
	});

	test('give 20 chats of a large account, in few words', async () => {
		const simulated = bench().gateways[gateway];
		const { account } = simulated;
		const sample = account.chats;
		simulated.behaviour = { picturesInList: true };
		account.chats = manyChats(5000).chats.map((chat) => ({ ...chat, pictureUrl: PICTURE }));
		const { answer, text } = await agent.call(`${gateway}_chats`);
		account.chats = sample;
		simulated.reset();
		expect(answer).toMatchObject({ gateway, returned: 20, total: 5000, hasMore: true });
		expect(text.length).toBeLessThan(5000);
	});
});

test.each(GATEWAY_NAMES.filter(readsInvites))(
	'%s gives 50 of 1,000 participants',
	async (gateway) => {
		const group = bench().gateways[gateway].account.chats.find(
			(chat) => chat.group?.inviteCode === INVITE,
		)?.group;
		if (!group) throw new Error('The sample account has changed');
		group.participants = Array.from({ length: 1000 }, (_, index) => ({
			jid: `55119${String(index).padStart(8, '0')}@c.us`,
			name: `Contato de nome comprido ${index}`,
			shortName: `Contato ${index}`,
			admin: index === 999,
			superAdmin: false,
		}));
		const { answer, text } = await agent.call(`${gateway}_invite`, { Invite: INVITE });
		expect(answer).toMatchObject({
			groups: [
				{ size: 1000, participants: { length: 50, 0: { phone: '5511900000999', isAdmin: true } } },
			],
			returned: 1,
		});
		expect(answer?.notes).toContain('50 of 1000 participants are listed, admins first.');
		expect(text.length).toBeLessThan(6000);
	},
);

test('no secret reached the agent', () => {
	expectNoSecret(bench().gateways, agent.heard);
});
