import { Workflow } from 'n8n-workflow';
import { NODE_TYPE } from '../harness/engine';
import { useSetup } from '../harness/setup';

const setup = useSetup();

test.each([
	[{}, 'PlugChat: Get Chats'],
	[{ gateway: 'zApi', operation: 'getGroupInviteMetadata' }, 'Z-API: Get Group Invite Metadata'],
	[{ gateway: 'whatsGate', operation: 'getChatMetadata' }, 'WhatsGate: Get Chat Metadata'],
	[{ gateway: 'zApi', operation: 'getGroupMetadata' }, 'Z-API: Get Group Metadata'],
	[{ gateway: "={{ 'other' }}" }, 'other: Get Chats'],
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
