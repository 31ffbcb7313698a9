import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';
import { TRAITS, type SimulatedGateway } from '../../gateways';
import type { Bench } from '../bench';
import type { WorkflowJson } from '../editorApi';
import { exampleWorkflows, withCredentials } from '../exampleWorkflows';
import type { CredentialReferences } from '../simulatedAccess';
import { AgentClient } from './mcpClient';
import { publish, TOOL_TYPE, TRIGGER_TYPE } from './toolWorkflow';

/** What the tools of examples/agent-tool.json ask of their clients in these tests. */
export const TOKEN = 'a-long-random-token-of-the-agent';

const INVITE_TOOL = 'Get group invite metadata';

/** The tools of examples/agent-tool.json, published, and an agent that has them. */
export type ExampleTools = { agent: AgentClient; url: string; workflowId: string };

/**
 * Imports examples/agent-tool.json and does what its note says: a gateway with its credential, and a token.
 * @param path of the MCP server, as several of them can be published at once
 */
export async function publishExample(
	{ api, n8n }: Pick<Bench, 'api' | 'n8n'>,
	credentials: CredentialReferences,
	gateway: SimulatedGateway['name'],
	path: string,
): Promise<ExampleTools> {
	const id = await api.createCredential(`Agent of ${path}`, 'httpBearerAuth', { token: TOKEN });
	const httpBearerAuth = { id, name: `Agent of ${path}` };
	const workflow = withCredentials(turnedTo(gateway, path), { ...credentials, httpBearerAuth });
	const workflowId = await publish(api, workflow);
	const url = `${n8n.address}/mcp/${path}`;
	return { agent: await AgentClient.connect(url, TOKEN), url, workflowId };
}

function turnedTo(gateway: SimulatedGateway['name'], path: string): WorkflowJson {
	const example = exampleWorkflows().find(({ name }) => name === 'WhatsApp: tools for an AI agent');
	if (!example) throw new Error('examples/agent-tool.json is missing');
	const { groupInvites } = TRAITS[gateway].supports;
	const kept = example.nodes.filter(({ name }) => groupInvites || name !== INVITE_TOOL);
	const nodes = kept.map((node) => {
		const parameters = isRecord(node.parameters) ? node.parameters : {};
		if (node.type === TOOL_TYPE) return { ...node, parameters: { ...parameters, gateway } };
		if (node.type !== TRIGGER_TYPE) return node;
		return { ...node, parameters: { ...parameters, path }, webhookId: path };
	});
	const connections = Object.entries(example.connections).filter(
		([from]) => groupInvites || from !== INVITE_TOOL,
	);
	return { ...example, name: path, nodes, connections: Object.fromEntries(connections) };
}
