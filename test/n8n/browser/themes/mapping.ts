import { SIMPLE_CHAT_FIELDS, SIMPLE_INVITE_FIELDS } from '../../../simpleFields';
import type { InEditor } from '../desk';
import { drag } from '../locators';
import { workflowOf } from '../workflows';

const PARTICIPANT_FIELDS = ['name', 'phone', 'shortName', 'isAdmin', 'isSuperAdmin', 'lid', 'id'];

/** What each operation is known to give before it was ever run. */
const PREVIEWS = [
	['getChats', SIMPLE_CHAT_FIELDS],
	['getChatMetadata', SIMPLE_CHAT_FIELDS],
	[
		'getGroupInviteMetadata',
		SIMPLE_INVITE_FIELDS.flatMap((field) =>
			field === 'participants' ? [field, 'participants[0]', ...PARTICIPANT_FIELDS] : [field],
		),
	],
] as const;

/** The output of one node, dragged into the next. */
export function mapping(inEditor: InEditor): void {
	for (const [operation, fields] of PREVIEWS) {
		inEditor(`shows the fields of ${operation} before its first run`, async (desk) => {
			const nodes = { First: { operation }, Next: { operation: 'getChatMetadata' } };
			await desk.editor.openWorkflow(workflowOf(desk.credentials, nodes));
			const next = await desk.editor.openNode('Next');
			expect(await next.previewedFields(fields)).toEqual(fields);
			await drag(desk.editor.page, next.inputField('id').last(), next.parameter('chat'));
			await next.parameter('chat').getByText('{{ $json.id }}').first().waitFor();
			expect(desk.gateways.plugChat.requests).toEqual([]);
		});
	}

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
