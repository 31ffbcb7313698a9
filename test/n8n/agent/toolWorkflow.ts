import type { EditorApi, WorkflowJson } from '../editorApi';

/** A node of a workflow, as the editor exports it. */
export type NodeJson = WorkflowJson['nodes'][number];

export const TOOL_TYPE = 'n8n-nodes-whatsapp-chats.whatsAppChatsTool';
export const TRIGGER_TYPE = '@n8n/n8n-nodes-langchain.mcpTrigger';

/** What the editor's button "Let the model define this parameter" writes into a field. */
export function fromAi(key: string, type: 'string' | 'number' | 'boolean' = 'string'): string {
	return `={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${key}', \`\`, '${type}') }}`;
}

/** An MCP Server Trigger that asks nobody who they are, with these tools connected to it. */
export function toolWorkflow(path: string, tools: NodeJson[]): WorkflowJson {
	const trigger = {
		parameters: { path },
		type: TRIGGER_TYPE,
		typeVersion: 2, // 1.x knows no later one
		position: [0, 0],
		id: path,
		webhookId: path,
		name: 'MCP Server Trigger',
	};
	const toTrigger = { ai_tool: [[{ node: trigger.name, type: 'ai_tool', index: 0 }]] };
	return {
		name: path,
		nodes: [trigger, ...tools],
		connections: Object.fromEntries(tools.map(({ name }) => [name, toTrigger])),
	};
}

/** A WhatsApp Chats Tool, set up by these parameters. */
export function tool(name: string, parameters: Record<string, unknown>): NodeJson {
	return { id: name, name, type: TOOL_TYPE, typeVersion: 1, position: [0, 200], parameters };
}

/**
 * Saves a workflow and publishes it.
 * @returns its id
 */
export async function publish(api: EditorApi, workflow: WorkflowJson): Promise<string> {
	const id = await api.createWorkflow(workflow);
	const { versionId } = await api.get<{ versionId: string }>(`/workflows/${id}`);
	await api.post(`/workflows/${id}/activate`, { versionId });
	return id;
}
