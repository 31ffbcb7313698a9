import { zApi } from '../nodes/WhatsAppChats/gateways/zApi';
import type { EditorApi, WorkflowJson } from '../test/n8n/editorApi';
import nodeWorkflow from './node-workflow.json';
import rivalWorkflow from './rival-workflow.json';

/** How the simulated Z-API is reached. */
export type Access = { credentials: Record<string, string> };

/** HTTP Request and Code, with the page size, and the address and Client-Token of the gateway filled in. */
export function rival({ credentials }: Access, pageSize: number): WorkflowJson {
	const nodes = rivalWorkflow.nodes.map((node) => {
		if (node.name !== 'HTTP Request') return node;
		const parameters = { name: 'Client-Token', value: credentials.clientToken };
		return {
			...node,
			parameters: {
				...node.parameters,
				url: chatsUrl({ credentials }),
				queryParameters: { parameters: [{ name: 'pageSize', value: String(pageSize) }] },
				headerParameters: { parameters: [parameters] },
			},
		};
	});
	return { ...rivalWorkflow, nodes };
}

/** Our node, with a credential for the gateway. */
export function ours(credential: { id: string; name: string }, options: object): WorkflowJson {
	const nodes = nodeWorkflow.nodes.map((node) =>
		node.name === 'WhatsApp Chats'
			? { ...node, parameters: { ...node.parameters, options }, credentials: { zApi: credential } }
			: node,
	);
	return { ...nodeWorkflow, nodes };
}

/** The same workflow under another path, answering with all items and not with their count. */
export function givingItems(workflow: WorkflowJson): WorkflowJson {
	const nodes = workflow.nodes
		.filter(({ name }) => name !== 'Count')
		.map((node) =>
			node.name === 'Webhook'
				? {
						...node,
						webhookId: `${String(node.webhookId)}-items`,
						parameters: { path: 'items', responseMode: 'lastNode', responseData: 'allEntries' },
					}
				: node,
		);
	const last = nodes.at(-1)?.name;
	const connections = Object.entries(workflow.connections).filter(([from]) => from !== last);
	return { ...workflow, nodes, connections: Object.fromEntries(connections) };
}

/** Where the gateway's chats stand. */
export function chatsUrl({ credentials }: Access): string {
	return `${zApi.baseUrl(credentials)}/chats`;
}

/** Brings a workflow into n8n and switches it on. */
export async function publish(api: EditorApi, workflow: WorkflowJson): Promise<void> {
	const { id, versionId } = await api.post<{ id: string; versionId: string }>(
		'/workflows',
		workflow,
	);
	await api.post(`/workflows/${id}/activate`, { versionId });
}
