import { manyChats, activeChat, type SimulatedGateway } from '../../../gateways';
import type { WorkflowJson } from '../../editorApi';
import { runWorkflow } from '../../examples/execution';
import type { Desk, InEditor } from '../desk';
import { FROM_LIST, workflowOf } from '../workflows';

const ENDLESS = '“={{(()=>{for(;;);})()}}” (+55 11 99999-7700)';
const INPUT = '“={{ $json }}” (+55 11 99999-7701)';

/** Anybody can write to an account under a name that n8n would run. */
export function strangers(inEditor: InEditor): void {
	inEditor('picks a chat whose name looks like code, and runs none of it', async (desk) => {
		const { editor, api, gateways } = desk;
		const { account } = gateways.zApi;
		const { chats } = account;
		account.chats = [
			activeChat('5511999997700@c.us', { name: '={{(()=>{for(;;);})()}}', unread: 1 }),
			activeChat('5511999997701@c.us', { name: '={{ $json }}', unread: 2 }),
		];
		const parameters = { gateway: 'zApi', operation: 'getChatMetadata', chat: FROM_LIST };
		const credentials = await unreadAccount(desk, gateways.zApi);
		const id = await api.createWorkflow(workflowOf(credentials, { Chats: parameters }));
		await editor.open(id);
		const node = await editor.openNode('Chats');
		const all = await node.chat.open();
		const found = await node.chat.search('={{ $json');
		await node.chat.search('={{(()=>');
		await editor.untilSaved(async () => await node.chat.pick(ENDLESS));
		const chosen = await node.chat.chosen();
		await node.execute();
		await node.output.itemCount();
		const item = await node.output.schema();
		const { name, nodes, connections } = await api.get<WorkflowJson>(`/workflows/${id}`);
		const run = await runWorkflow(api, { name, nodes, connections });
		account.chats = chats;
		expect(all).toEqual([INPUT, ENDLESS]);
		expect(found).toEqual([INPUT]);
		expect(chosen).toBe(ENDLESS);
		expect(item).toMatchObject({ phone: '5511999997700', unreadCount: '1' });
		const value = '5511999997700@c.us';
		const chat = { __rl: true, mode: 'list', value, cachedResultName: ENDLESS };
		expect(nodes[1]?.parameters).toMatchObject({ chat });
		expect(run.items('Chats')).toMatchObject([{ phone: '5511999997700', unreadCount: 1 }]);
	});

	inEditor("shows a gateway's tags in a hint and in a message as plain text", async (desk) => {
		const { editor, credentials, gateways, provoke } = desk;
		const { account } = gateways.plugChat;
		const { chats } = account;
		account.chats = manyChats(150).chats;
		const error = 'No <b>credit</b> <a href="//x.example">Pay</a><img src="//x.example/x.png">';
		const shown = error.replaceAll('<', '＜');
		const refused = { kind: 'status', status: 400, body: { error } } as const;
		gateways.plugChat.failWhen(({ query }) => query.page === '2', refused);
		const options = { maxWaitSeconds: 0, onFailure: 'returnRead' };
		await editor.openWorkflow(workflowOf(credentials, { Chats: { returnAll: true, options } }));
		const node = await editor.openNode('Chats');
		await node.execute();
		const hint = await node.output.hint();
		account.chats = chats;
		expect(await hint.innerText()).toContain(shown);
		expect(await hint.locator('a, b, img').count()).toBe(0);
		provoke('PlugChat refused the request');
		gateways.plugChat.failAlways(refused);
		await node.close();
		const message = await editor.executeAndFail();
		expect(await message.innerText()).toContain(shown);
		expect(await message.locator('a, b, img').count()).toBe(0);
	});
}

/** A credential for the same account whose list n8n has not read yet. */
async function unreadAccount({ api, credentials }: Desk, gateway: SimulatedGateway) {
	const { credentialType } = gateway;
	const again = { ...gateway.credentials, baseUrl: `${gateway.baseUrl}/` };
	const id = await api.createCredential('Strangers', credentialType, again);
	return { ...credentials, [credentialType]: { id, name: 'Strangers' } };
}
