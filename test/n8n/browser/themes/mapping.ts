import type { InEditor } from '../desk';
import { drag } from '../locators';
import { workflowOf } from '../workflows';

/** The output of one node, dragged into the next. */
export function mapping(inEditor: InEditor): void {
	inEditor('maps a field by dragging it into the next node', async ({ editor, credentials }) => {
		const chat = { __rl: true, mode: 'id', value: '' };
		const nodes = { 'All Chats': { limit: 3 }, 'One Chat': { operation: 'getChatMetadata', chat } };
		await editor.openWorkflow(workflowOf(credentials, nodes));
		const node = await editor.openNode('One Chat');
		await node.executePrevious();
		await drag(editor.page, node.inputField('id'), node.parameter('chat'));
		const expression = node.parameter('chat').locator('.cm-content');
		await expression.getByText('{{ $json.id }}').waitFor();
		await node.execute();
		expect(await node.output.itemCount()).toBe('3 items');
		expect(await node.output.schema()).toMatchObject({ id: '120363000000000101@g.us' });
	});
}
