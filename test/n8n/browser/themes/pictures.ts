import { exampleWorkflows, withCredentials } from '../../exampleWorkflows';
import type { Desk, InEditor } from '../desk';
import type { NodePanel } from '../nodePanel';
import { takePicture } from '../pictures';
import { workflowOf, type Parameters } from '../workflows';

/** So that the README opens quickly. */
const MAX_BYTES = 200_000;

/** The example that shows what the package is for: two gateways, one shape of items. */
const EXAMPLE = /two gateways/;

/** The pictures of the README: each shows something that has just worked. */
export function pictures(inEditor: InEditor): void {
	inEditor('shows the node and what it gave', async (desk) => {
		const node = await run(desk, { gateway: 'plugChat' }, { width: 1440, height: 800 });
		await node.output.schema();
		const parts = [node.parameters(), node.output.panel];
		expect(await takePicture(node.page, 'node-panel.png', parts)).toBeLessThan(MAX_BYTES);
	});

	inEditor('shows a group behind an invite as JSON', async (desk) => {
		const parameters = {
			gateway: 'zApi',
			operation: 'getGroupInviteMetadata',
			invite: 'chat.whatsapp.com/SimAvisos00000000003Cc',
		};
		const node = await run(desk, parameters, { width: 1280, height: 860 });
		await node.makeRoomForOutput();
		expect(await node.output.json()).toContain('"name":"AvisosCondomínioSol"');
		const parts = [node.parameters(), node.output.panel];
		expect(await takePicture(node.page, 'output-json.png', parts)).toBeLessThan(MAX_BYTES);
	});

	inEditor('shows chats as a table, with every column', async (desk) => {
		const size = { width: 2150, height: 800 };
		const node = await run(desk, { gateway: 'whatsGate', returnAll: true }, size);
		await node.makeRoomForOutput();
		await node.output.table();
		const bytes = await takePicture(
			node.page,
			'output-table.png',
			[node.output.panel],
			node.output.row(10),
		);
		expect(bytes).toBeLessThan(MAX_BYTES);
	});

	inEditor('shows an example workflow on the canvas', async ({ editor, credentials }) => {
		const examples = exampleWorkflows();
		const example = examples.find(({ name }) => EXAMPLE.test(name)) ?? examples[0];
		if (!example) throw new Error('There is no example to show');
		await editor.openWorkflow(withCredentials(example, credentials));
		await editor.executeWorkflow();
		expect(await takePicture(editor.page, 'example-workflow.png')).toBeLessThan(MAX_BYTES);
	});
}

async function run(
	{ editor, credentials }: Desk,
	parameters: Parameters,
	size: { width: number; height: number },
): Promise<NodePanel> {
	await editor.page.setViewportSize(size);
	await editor.openWorkflow(workflowOf(credentials, { 'WhatsApp Chats': parameters }));
	const node = await editor.openNode('WhatsApp Chats');
	await node.execute();
	await node.output.itemCount();
	return node;
}
