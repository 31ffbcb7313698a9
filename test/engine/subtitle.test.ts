import { Workflow } from 'n8n-workflow';
import { NODE_TYPE } from './engine';
import { useSetup } from './setup';

const setup = useSetup();

test.each([
	[{}, 'Get Chats: PlugChat'],
	[{ gateway: 'zApi', operation: 'getGroupInviteMetadata' }, 'Get Group Invite Metadata: Z-API'],
	[{ gateway: 'whatsGate', operation: 'getChatMetadata' }, 'Get Chat Metadata: WhatsGate'],
	[{ gateway: "={{ 'other' }}" }, 'Get Chats: other'],
])('the node with %j says %j on the canvas', (parameters, words) => {
	const { nodeTypes } = setup().engine;
	const node = {
		id: 'node',
		name: 'WhatsApp Chats',
		type: NODE_TYPE,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const { description } = nodeTypes.getByNameAndVersion('whatsAppChats');
	const shown = workflow.getNode(node.name) ?? node;
	expect(
		workflow.expression.getSimpleParameterValue(shown, description.subtitle, 'internal', {}),
	).toBe(words);
});
