import type { InEditor } from '../desk';
import type { NodePanel } from '../nodePanel';
import { CREDENTIAL_NAMES, GATEWAYS, workflowOf, type GatewayTitle } from '../workflows';

const OWN_FIELDS: Record<string, string[]> = {
	'Get Chats': ['Return All', 'Limit', 'Simplify', 'Filters', 'Options'],
	'Get Chat Metadata': ['Chat', 'Simplify', 'Options'],
	'Get Group Invite Metadata': ['Invite', 'Simplify', 'Options'],
	'Get Group Metadata': ['Group', 'Simplify', 'Options'],
};

const OFFER: Record<GatewayTitle, string[]> = {
	'Evolution API': Object.keys(OWN_FIELDS),
	PlugChat: Object.keys(OWN_FIELDS),
	WhatsGate: ['Get Chats', 'Get Chat Metadata', 'Get Group Metadata'],
	'Z-API': Object.keys(OWN_FIELDS),
};

/** What a gateway changes in the panel of the node. */
export function gateways(inEditor: InEditor): void {
	inEditor(
		'offers every gateway, in the order of the alphabet',
		async ({ editor, credentials }) => {
			await editor.openWorkflow(workflowOf(credentials, { Chats: {} }));
			const node = await editor.openNode('Chats');
			expect(await node.choices('gateway')).toEqual(GATEWAYS.map(({ title }) => title));
			await node.parameter('returnAll').locator('.el-switch').click();
			await expectFields(node, 'PlugChat', ['Return All', 'Simplify', 'Filters', 'Options']);
		},
	);

	inEditor('shows what each gateway offers, and the fields of it', async (desk) => {
		const { editor, credentials } = desk;
		await editor.openWorkflow(workflowOf(credentials, { Chats: {} }));
		const node = await editor.openNode('Chats');
		for (const { title } of GATEWAYS) {
			await node.choose('operation', 'Get Chats');
			await node.choose('gateway', title);
			const offered = await node.choices('operation');
			expect(offered).toEqual(OFFER[title]);
			for (const operation of offered) {
				await node.choose('operation', operation);
				await expectFields(node, title, OWN_FIELDS[operation] ?? []);
			}
		}
	});

	inEditor('keeps the operation when the gateway changes', async ({ editor, credentials }) => {
		await editor.openWorkflow(workflowOf(credentials, { Chats: {} }));
		const node = await editor.openNode('Chats');
		await node.choose('operation', 'Get Chat Metadata');
		for (const { title } of GATEWAYS) {
			await node.choose('gateway', title);
			await expectFields(node, title, OWN_FIELDS['Get Chat Metadata'] ?? []);
			expect(await node.chosen('operation')).toBe('Get Chat Metadata');
		}
	});
}

/** The fields change a moment after the click that causes it. */
async function expectFields(node: NodePanel, title: GatewayTitle, own: string[]): Promise<void> {
	await node.label(own[0] ?? '').waitFor();
	const credential = `Credential for ${CREDENTIAL_NAMES[title]}`;
	expect(await node.labels()).toEqual(['Gateway', credential, 'Operation', ...own]);
	expect(await node.credential.choices()).toEqual([expect.stringContaining(title)]);
}
