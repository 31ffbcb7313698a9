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
	inEditor('shows the node with its output as a table', async (desk) => {
		const node = await run(desk, { gateway: 'plugChat', returnAll: true });
		await node.output.table();
		expect(await takePicture(desk.editor.page, 'node-panel.png')).toBeLessThan(MAX_BYTES);
	});

	inEditor('shows a group behind an invite as JSON', async (desk) => {
		const node = await run(desk, {
			gateway: 'zApi',
			operation: 'getGroupInviteMetadata',
			invite: 'https://chat.whatsapp.com/SimFamilia0000000001Aa',
		});
		expect(await node.output.json()).toContain('"name":"Família"');
		expect(await takePicture(desk.editor.page, 'output-json.png')).toBeLessThan(MAX_BYTES);
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

async function run({ editor, credentials }: Desk, parameters: Parameters): Promise<NodePanel> {
	await editor.openWorkflow(workflowOf(credentials, { 'WhatsApp Chats': parameters }));
	const node = await editor.openNode('WhatsApp Chats');
	await node.execute();
	await node.output.itemCount();
	await node.makeRoomForOutput();
	return node;
}
