import type { InEditor } from '../desk';
import { workflowOf } from '../workflows';

/** 'Chat', chosen from the account's own list. */
export function chatList(inEditor: InEditor): void {
	inEditor('picks a chat from the list', async ({ editor, credentials }) => {
		const parameters = { gateway: 'zApi', operation: 'getChatMetadata' };
		await editor.openWorkflow(workflowOf(credentials, { Chats: parameters }));
		const node = await editor.openNode('Chats');
		const all = await node.chat.open();
		expect(all).toEqual(expect.arrayContaining(['Família (group)', 'Ana Souza (5511999990001)']));
		expect(await node.chat.search('smirn')).toEqual([]);
		expect(await node.chat.search('99999-0002')).toEqual(['Bruno Lima (5511999990002)']);
		expect(await node.chat.search('ana')).toEqual(['Ana Souza (5511999990001)']);
		await node.chat.pick('Ana Souza (5511999990001)');
		await node.execute();
		expect(await node.output.itemCount()).toBe('1 item');
		expect(await node.output.schema()).toMatchObject({ name: 'Ana Souza' });
	});

	inEditor('says in the list why it is not there', async (desk) => {
		const { editor, credentials, gateways, provoke } = desk;
		provoke(/status of 500 .*resource-locator-results$/, 'PlugChat receives too many requests');
		gateways.plugChat.failAlways({ kind: 'status', status: 429 });
		const parameters = { operation: 'getChatMetadata' };
		await editor.openWorkflow(workflowOf(credentials, { Chats: parameters }));
		const node = await editor.openNode('Chats');
		expect(await node.chat.openAndFail()).toContain('PlugChat receives too many requests');
	});
}
