import { manyChats } from '../../../gateways';
import { tool, toolWorkflow } from '../../agent/toolWorkflow';
import type { InEditor } from '../desk';
import { FROM_LIST, workflowOf } from '../workflows';

/**
 * 'Chat', chosen from the account's own list. The node keeps a list that it read for a minute, so each
 * gateway's first test here is the one that brings its own account or failure along.
 */
export function chatList(inEditor: InEditor): void {
	inEditor('says in the list why it is not there, and shows it once it is', async (desk) => {
		const { editor, credentials, gateways, provoke } = desk;
		provoke(/status of 500 .*resource-locator-results$/, 'API receives too many requests');
		gateways.zApi.failAlways({ kind: 'status', status: 429 });
		const parameters = { gateway: 'zApi', operation: 'getChatMetadata', chat: FROM_LIST };
		await editor.openWorkflow(workflowOf(credentials, { Chats: parameters }));
		const node = await editor.openNode('Chats');
		const said = await node.chat.openAndFail();
		expect(said).toContain('Z\u2011API receives too many requests from this account');
		expect(said).toContain('Wait a minute and run again.');
		gateways.zApi.failAlways(null);
		await node.label('Chat').click();
		expect(await node.chat.open()).toHaveLength(30);
	});

	inEditor('picks a chat from the list', async ({ editor, credentials }) => {
		const parameters = { gateway: 'zApi', operation: 'getChatMetadata', chat: FROM_LIST };
		await editor.openWorkflow(workflowOf(credentials, { Chats: parameters }));
		const node = await editor.openNode('Chats');
		const all = await node.chat.open();
		expect(all.slice(0, 3)).toEqual(['Família (group)', 'Status', 'Ana Souza (+55 11 99999-0001)']);
		expect(await node.chat.search('smirn')).toEqual([]);
		expect(await node.chat.search('99999-0002')).toEqual(['Bruno Lima (+55 11 99999-0002)']);
		expect(await node.chat.search('ana')).toEqual(['Ana Souza (+55 11 99999-0001)']);
		await node.chat.pick('Ana Souza (+55 11 99999-0001)');
		await node.execute();
		expect(await node.output.itemCount()).toBe('1 item');
		expect(await node.output.schema()).toMatchObject({ name: 'Ana Souza' });
	});

	inEditor('finds names without accents and case, also Russian ones', async (desk) => {
		const parameters = { gateway: 'whatsGate', operation: 'getChatMetadata', chat: FROM_LIST };
		await desk.editor.openWorkflow(workflowOf(desk.credentials, { Chats: parameters }));
		const { chat } = await desk.editor.openNode('Chats');
		const all = await chat.open();
		expect(all).toEqual(
			expect.arrayContaining(['João Pereira (+55 31 7777-0005)', 'Дача (group)']),
		);
		// None where the list was read a minute ago, in the test before.
		const { length } = desk.gateways.whatsGate.requests;
		expect(await chat.search('JOAO')).toEqual(['João Pereira (+55 31 7777-0005)']);
		expect(await chat.search('волков')).toEqual(['Сергей Волков (+7 900 111-00-15)']);
		expect(await chat.search('musica & cafe')).toEqual(['Música & Café ☕ (group)']);
		expect(desk.gateways.whatsGate.requests).toHaveLength(length);
	});

	inEditor('goes on when the list is scrolled', async ({ editor, credentials, gateways }) => {
		const { account, requests } = gateways.plugChat;
		const { chats } = account;
		account.chats = manyChats(150).chats;
		const parameters = { gateway: 'plugChat', operation: 'getChatMetadata', chat: FROM_LIST };
		await editor.openWorkflow(workflowOf(credentials, { Chats: parameters }));
		const { chat } = await editor.openNode('Chats');
		const opened = await chat.open();
		const { length } = requests;
		const scrolled = await chat.scrollOn();
		account.chats = chats;
		expect(opened).toHaveLength(100);
		expect(scrolled).toHaveLength(150);
		expect(scrolled.at(-1)).toBe('Grupo 150 (group)');
		expect(requests).toHaveLength(length);
	});

	inEditor("is there for an agent's tool as well", async ({ editor, credentials }) => {
		const parameters = { gateway: 'zApi', operation: 'getChatMetadata', chat: FROM_LIST };
		const ours = { ...tool('Chats', parameters), credentials: { zApi: credentials.zApi } };
		await editor.openWorkflow(toolWorkflow('chat-list', [ours]));
		const { chat } = await editor.openNode('Chats');
		expect(await chat.open()).toHaveLength(30);
		expect(await chat.search('joao')).toEqual(['João Pereira (+55 31 7777-0005)']);
	});
}
