import { useBench } from '../bench';
import type { WorkflowJson } from '../editorApi';
import { exampleWorkflows } from '../exampleWorkflows';
import { fillEditor } from '../fillEditor';
import { agentCredentials, gatewayCredentials, MCP_TOKEN } from '../simulatedAccess';
import { chatAddress, mcpAddress } from './addresses';
import { ChatClient } from './chatClient';
import { AgentClient } from './mcpClient';
import { startModelServer, type ModelServer } from './modelServer';
import { unreadScript } from './unreadScript';

type Listed = { id: string; name: string };

const bench = useBench('n8n-2.39');
const TRIGGER = /Trigger$/;
const BY_HAND = 'n8n-nodes-base.manualTrigger';
const publishable = exampleWorkflows().filter(({ nodes }) =>
	nodes.some(({ type }) => TRIGGER.test(type) && type !== BY_HAND),
);
const chat = exampleNamed('WhatsApp: AI agent that answers from your chats');
const tools = exampleNamed('WhatsApp: tools for an AI agent');
let model: ModelServer;

function exampleNamed(name: string): WorkflowJson {
	const example = publishable.find((candidate) => candidate.name === name);
	if (!example) throw new Error(`examples/ has no workflow '${name}' that can be published`);
	return example;
}

/** What `npm start` does each time. */
async function fill(): Promise<void> {
	const { api, gateways } = bench();
	await fillEditor(api, [...gatewayCredentials(gateways), ...agentCredentials(model)]);
}

async function say(words: string): Promise<string> {
	const { api, n8n } = bench();
	return await new ChatClient(chatAddress(n8n.address, chat) ?? '', api.cookie).say(words);
}

/** A first start finds an n8n without any credential. */
beforeAll(async () => {
	const { api } = bench();
	for (const { id } of await api.get<Listed[]>('/credentials')) {
		await api.delete(`/credentials/${id}`);
	}
	model = await startModelServer(unreadScript);
	await fill();
});
afterAll(async () => await model?.stop());

test.each(publishable)('$name can be published as it is', async ({ name }) => {
	const { api } = bench();
	const imported = (await api.get<Listed[]>('/workflows')).find((one) => one.name === name);
	const path = `/workflows/${imported?.id}`;
	const { versionId } = await api.get<{ versionId: string }>(path);
	const published = await api.post<{ active: boolean }>(`${path}/activate`, { versionId });
	expect(published.active).toBe(true);
});

test('the chat answers with what is unread, and says what it is', async () => {
	const answer = await say('Who waits for an answer?');
	expect(answer).toMatch(/^Unread messages:\n- Família: 12\n- Ana Souza: 3\n/);
	expect(answer).toContain('I am a script in place of a model');
});

test('the chat says what went wrong where the gateway refuses', async () => {
	const { plugChat } = bench().gateways;
	// For all requests: the published triggers poll as well.
	plugChat.failAlways({ kind: 'status', status: 401 });
	const answer = await say('Who waits for an answer?');
	plugChat.failAlways(null);
	expect(answer).toMatch(/^Get_chats answered: .*PlugChat refused the key\. Retryable: no\. /);
});

test('an MCP client with the token gets the tools, and none without it', async () => {
	const url = mcpAddress(bench().n8n.address, tools) ?? '';
	await expect(AgentClient.connect(url)).rejects.toThrow(/403|Authorization/);
	const agent = await AgentClient.connect(url, MCP_TOKEN);
	const names = (await agent.listTools()).map(({ name }) => name);
	const { chats } = await agent.ask('Get_chats', { Unread_Only: true, Limit: 2 });
	await agent.close();
	expect(names).toHaveLength(4);
	expect(chats).toMatchObject([{ name: 'Família' }, { name: 'Ana Souza', unreadCount: 3 }]);
});

test('a later start renews the addresses and adds nothing', async () => {
	const { api } = bench();
	const namesAt = async (path: string) =>
		(await api.get<Listed[]>(path)).map(({ name }) => name).sort();
	const before = [await namesAt('/credentials'), await namesAt('/workflows')];
	expect(before.map(({ length }) => length)).toEqual([6, exampleWorkflows().length]);
	await model.stop();
	model = await startModelServer(unreadScript);
	await fill();
	expect([await namesAt('/credentials'), await namesAt('/workflows')]).toEqual(before);
	expect(await say('Who waits for an answer?')).toContain('- Ana Souza: 3');
	expect(model.requests).toHaveLength(2);
});
