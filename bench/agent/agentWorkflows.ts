import { isRecord } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import { TOOL_TYPE, TRIGGER_TYPE } from '../../test/n8n/agent/toolWorkflow';
import type { WorkflowJson } from '../../test/n8n/editorApi';
import { exampleWorkflows } from '../../test/n8n/exampleWorkflows';
import type { NameBefore, Question } from './question';

/** The name of the example with the tools. */
const EXAMPLE = 'WhatsApp: tools for an AI agent';

/** The tools of examples/agent-tool.json, turned to one gateway, under a path that asks nobody who they are. */
export function toolsOf(gateway: Question['gateway']): WorkflowJson {
	const example = exampleWorkflows().find(({ name }) => name === EXAMPLE);
	if (!example) throw new Error('examples/agent-tool.json is missing');
	const nodes = example.nodes.map((node) => {
		const parameters = isRecord(node.parameters) ? node.parameters : {};
		if (node.type === TOOL_TYPE) return { ...node, parameters: { ...parameters, gateway } };
		if (node.type !== TRIGGER_TYPE) return node;
		const open = { ...parameters, path: gateway, authentication: 'none' };
		return { ...node, parameters: open, webhookId: gateway };
	});
	return { ...example, name: `${EXAMPLE} (${gateway})`, nodes };
}

/** What each tool was before: the node's items with Simplify on, and one argument. */
const BEFORE: Record<NameBefore, Record<string, unknown>> = {
	Get_chats: { operation: 'getChats', limit: '={{ $json.body.Limit }}' },
	Get_chat_metadata: {
		operation: 'getChatMetadata',
		chat: { __rl: true, mode: 'id', value: '={{ $json.body.Chat }}' },
	},
	Get_group_invite_metadata: {
		operation: 'getGroupInviteMetadata',
		invite: '={{ $json.body.Invite }}',
		// As the tool did it unless told otherwise.
		options: { maxParticipants: 50 },
	},
};

/** The names of the tools as they were before. */
export const NAMES_BEFORE: readonly NameBefore[] = [
	'Get_chats',
	'Get_chat_metadata',
	'Get_group_invite_metadata',
];

/** A webhook that answers with the same JSON as the tool did. */
export function workflowBefore(name: NameBefore): WorkflowJson {
	const webhook = {
		parameters: {
			path: name,
			httpMethod: 'POST',
			responseMode: 'lastNode',
			responseData: 'allEntries',
		},
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2.1,
		position: [0, 0],
		id: name,
		webhookId: name,
		name: 'Webhook',
	};
	const node = {
		parameters: { gateway: 'plugChat', ...BEFORE[name] },
		type: 'n8n-nodes-whatsapp-chats.whatsAppChats',
		typeVersion: 1,
		position: [224, 0],
		id: `${name} node`,
		name: 'WhatsApp Chats',
	};
	const toNode = { main: [[{ node: node.name, type: 'main', index: 0 }]] };
	return { name, nodes: [webhook, node], connections: { [webhook.name]: toNode } };
}
