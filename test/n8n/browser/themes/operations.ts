import { SIMPLE_CHAT_FIELDS } from '../../../simpleFields';
import { credentialName } from '../../simulatedAccess';
import type { Desk, InEditor } from '../desk';
import type { NodePanel } from '../nodePanel';
import { GATEWAYS, workflowOf, type Parameters } from '../workflows';

const ANA = { __rl: true, mode: 'phone', value: '+55 11 99999-0001' };

/** Each operation run, and its items looked at in every view. */
export function operations(inEditor: InEditor): void {
	inEditor('runs Get Chats and shows its items', async (desk) => {
		const node = await open(desk, { gateway: 'plugChat', returnAll: true });
		await node.execute();
		expect(await node.output.itemCount()).toBe('30 items');
		const { columns, firstRow } = await node.output.table();
		expect(columns).toEqual(SIMPLE_CHAT_FIELDS);
		expect(firstRow).toContain('Família');
		expect(await node.output.json()).toContain('"id":"120363000000000101@g.us"');
		const schema = await node.output.schema();
		expect(Object.keys(schema).sort()).toEqual([...SIMPLE_CHAT_FIELDS].sort());
		expect(schema).toMatchObject({ name: 'Família', type: 'group', unreadCount: '12' });
	});

	inEditor('runs Get Chat Metadata and shows its item', async (desk) => {
		const operation = 'getChatMetadata';
		const node = await open(desk, { gateway: 'whatsGate', operation, chat: ANA, simple: false });
		await node.execute();
		expect(await node.output.itemCount()).toBe('1 item');
		const { columns, firstRow } = await node.output.table();
		expect(columns).toEqual(expect.arrayContaining([...SIMPLE_CHAT_FIELDS, 'isPinned', 'group']));
		expect(firstRow).toContain('Ana Souza');
		expect(await node.output.json()).toContain('"isPinned":true');
		expect(await node.output.schema()).toMatchObject({ phone: '5511999990001', lid: '[null]' });
	});

	inEditor('runs Get Group Invite Metadata and shows its item', async (desk) => {
		const node = await open(desk, { gateway: 'zApi', operation: 'getGroupInviteMetadata' });
		await node.fill('invite', 'https://chat.whatsapp.com/SimFamilia0000000001Aa');
		await node.execute();
		expect(await node.output.itemCount()).toBe('1 item');
		const { columns, firstRow } = await node.output.table();
		expect(columns).toContain('participants');
		expect(firstRow).toContain('Almoço de domingo, aniversários e fotos');
		expect(await node.output.json()).toContain('"ownerPhone":"5511999990001"');
		expect(await node.output.schema()).toMatchObject({ name: 'Família', size: '4' });
	});

	inEditor('runs Get Group Metadata on a group picked from the list of groups', async (desk) => {
		const node = await open(desk, { gateway: 'whatsGate', operation: 'getGroupMetadata' });
		expect(await node.group.mode()).toBe('From list');
		expect((await node.group.open()).slice(0, 2)).toEqual([
			'Família (group)',
			'Condomínio Sol (group)',
		]);
		expect(await node.group.search('cafe')).toEqual(['Música & Café ☕ (group)']);
		await node.group.pick('Música & Café ☕ (group)');
		await node.execute();
		expect(await node.output.itemCount()).toBe('1 item');
		expect(await node.output.schema()).toMatchObject({ name: 'Música & Café ☕', size: '257' });
	});

	inEditor('moves to another gateway by changing it and the credential alone', async (desk) => {
		const node = await open(desk, { operation: 'getChatMetadata', chat: ANA });
		for (const { gateway, title } of GATEWAYS) {
			await node.choose('gateway', title);
			await node.credential.choose(credentialName(gateway));
			desk.gateways[gateway].reset();
			await node.execute();
			await node.output.valueOf('gateway', gateway);
			const schema = await node.output.schema();
			expect(Object.keys(schema).sort()).toEqual([...SIMPLE_CHAT_FIELDS].sort());
			expect(schema).toMatchObject({ id: '5511999990001@c.us', type: 'contact' });
		}
	});
}

async function open({ editor, credentials }: Desk, parameters: Parameters): Promise<NodePanel> {
	await editor.openWorkflow(workflowOf(credentials, { Chats: parameters }));
	return await editor.openNode('Chats');
}
