import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';
import type { WorkflowJson } from '../editorApi';
import { TRIGGER_TYPE, type NodeJson } from './toolWorkflow';

export const CHAT_TRIGGER_TYPE = '@n8n/n8n-nodes-langchain.chatTrigger';

/** Where the chat of a published workflow has its page and takes messages; undefined where it has no chat. */
export function chatAddress(n8n: string, workflow: WorkflowJson): string | undefined {
	const trigger = nodeOf(workflow, CHAT_TRIGGER_TYPE);
	return trigger && `${n8n}/webhook/${String(trigger.webhookId)}/chat`;
}

/** Where MCP clients reach the tools of a published workflow; undefined where it has none for them. */
export function mcpAddress(n8n: string, workflow: WorkflowJson): string | undefined {
	const parameters = nodeOf(workflow, TRIGGER_TYPE)?.parameters;
	return isRecord(parameters) ? `${n8n}/mcp/${String(parameters.path)}` : undefined;
}

function nodeOf({ nodes }: WorkflowJson, type: string): NodeJson | undefined {
	return nodes.find((node) => node.type === type);
}
