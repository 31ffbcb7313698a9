import { useBench } from '../bench';
import { exampleWorkflows, withCredentials } from '../exampleWorkflows';
import { AgentClient } from './mcpClient';
import { expectNoSecret } from './secrets';
import { publish, TRIGGER_TYPE } from './toolWorkflow';

const bench = useBench('n8n-2.39');
const TOKEN = 'a-long-random-token-of-the-agent';
const url = () => `${bench().n8n.address}/mcp/whatsapp-chats`;
let agent: AgentClient;
let workflowId: string;

/** Imports examples/agent-tool.json and does what its note says. */
beforeAll(async () => {
	const { api, credentials } = bench();
	const example = exampleWorkflows().find(({ name }) => name === 'WhatsApp: tools for an AI agent');
	if (!example) throw new Error('examples/agent-tool.json is missing');
	const id = await api.createCredential('Agent', 'httpBearerAuth', { token: TOKEN });
	const nodes = withCredentials(example, credentials).nodes.map((node) =>
		node.type === TRIGGER_TYPE
			? { ...node, credentials: { httpBearerAuth: { id, name: 'Agent' } } }
			: node,
	);
	workflowId = await publish(api, { ...example, nodes });
	agent = await AgentClient.connect(url(), TOKEN);
});
afterAll(async () => await agent?.close());

test('an MCP client without the token gets nothing', async () => {
	await expect(AgentClient.connect(url(), 'another-token')).rejects.toThrow(/403|Authorization/);
	await expect(AgentClient.connect(url())).rejects.toThrow(/403|Authorization/);
});

test('an MCP client with the token is told what the tools are for', () => {
	expect(agent.instructions()).toContain('they send no message and join no group');
});

test('each tool says what it does, what it takes and what it leaves out', async () => {
	const tools = await agent.listTools();
	const told = tools.map(({ name, description, inputSchema }) => [
		name,
		{ description, inputs: inputSchema.properties, required: inputSchema.required },
	]);
	expect(Object.fromEntries(told)).toEqual({
		Get_chats: {
			description: expect.stringMatching(/List the WhatsApp chats.*find a chat by its name/),
			inputs: {
				Limit: { type: 'number', description: expect.stringContaining('20'), default: 20 },
				Unread_Only: { type: 'boolean', description: expect.any(String), default: false },
			},
		},
		Get_chat_metadata: {
			description: expect.stringMatching(/by phone number or id.*takes no names.*Get_chats/),
			inputs: {
				Chat: {
					type: 'string',
					description: expect.stringMatching(/\+55 11 99999-9999.*@c\.us.*@g\.us/),
				},
			},
			required: ['Chat'],
		},
		Get_group_metadata: {
			description: expect.stringMatching(/by its id.*At most 50 participants.*size tells/),
			inputs: { Group: { type: 'string', description: expect.stringMatching(/@g\.us/) } },
			required: ['Group'],
		},
		Get_group_invite_metadata: {
			description: expect.stringMatching(/without joining.*At most 50 participants.*size tells/),
			inputs: {
				Invite: {
					type: 'string',
					description: expect.stringMatching(/https:\/\/chat\.whatsapp\.com\/.*code/),
				},
			},
			required: ['Invite'],
		},
	});
});

test('Get_chats gives as many chats as the agent asks for', async () => {
	const { items } = await agent.call('Get_chats', { Limit: 3 });
	expect(items.map(({ id, name, unreadCount }) => [id, name, unreadCount])).toEqual([
		['120363000000000101@g.us', 'Família', 12],
		['status@broadcast', null, 0],
		['5511999990001@c.us', 'Ana Souza', 3],
	]);
});

test.each(['+55 11 99999-0001', '5511999990001@c.us'])(
	'Get_chat_metadata takes %s',
	async (Chat) => {
		const { items } = await agent.call('Get_chat_metadata', { Chat });
		expect(items).toEqual([
			{
				name: null,
				phone: '5511999990001',
				type: 'contact',
				unreadCount: 3,
				lastMessageAt: '2026-01-15T17:20:07.000Z',
				isMuted: false,
				profilePictureUrl: expect.stringMatching(/^https:\/\/pps\.whatsapp\.net\//),
				id: '5511999990001@c.us',
				gatewayChatId: '5511999990001',
				gateway: 'plugChat',
			},
		]);
	},
);

test.each(['https://chat.whatsapp.com/SimFamilia0000000001Aa', 'SimFamilia0000000001Aa'])(
	'Get_group_invite_metadata takes %s, and nobody joins',
	async (Invite) => {
		const { items } = await agent.call('Get_group_invite_metadata', { Invite });
		expect(items).toMatchObject([
			{
				id: '120363000000000101@g.us',
				name: 'Família',
				inviteUrl: 'https://chat.whatsapp.com/SimFamilia0000000001Aa',
				ownerPhone: '5511999990001',
				createdAt: '2022-02-14T12:00:05.000Z',
				size: 4,
				participants: [{ name: 'Ana Souza', isAdmin: true }, {}, {}, { name: 'Paulo Castro' }],
			},
		]);
		expect(bench().gateways.plugChat.joinedInvites).toEqual([]);
	},
);

test.each([
	['Get_chats', { Limit: 0 }, "'Limit' is not a whole number of 1 or more"],
	['Get_chat_metadata', { Chat: 'Ana Souza' }, "'Chat' is neither a phone number nor an ID"],
	['Get_chat_metadata', { Chat: '+55 11 98765-4321' }, "Check 'Chat'"],
	['Get_group_invite_metadata', { Invite: 'Família' }, "'Invite' is not an invite link"],
	['Get_group_invite_metadata', { Invite: 'NoLongerValid000000000' }, "'Invite'"],
])('%s with %j tells the agent what is wrong and what to do', async (name, args, message) => {
	const answer = await agent.call(name, args);
	expect(answer.isError).toBe(true);
	expect(answer.text).toContain(message);
	expect(answer.text).toMatch(/\n\nDetails: \w+/);
});

test('no secret reaches the agent, nor the executions that n8n keeps', async () => {
	const { api, gateways } = bench();
	gateways.plugChat.failNext({ kind: 'status', status: 401 });
	const refused = await agent.call('Get_chats', { Limit: 1 });
	expect(refused.text).toContain('PlugChat');
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await api.get<{ results: Array<{ id: string }> }>(
		`/executions?filter=${filter}`,
	);
	expect(results.length).toBeGreaterThan(5);
	const executions = results.map(async ({ id }) => await api.get<unknown>(`/executions/${id}`));
	expectNoSecret(gateways, [agent.heard, await Promise.all(executions)]);
});
