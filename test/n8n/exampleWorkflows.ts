import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gateways } from '../../nodes/WhatsAppChats/gateways';
import { gatewayField } from '../../nodes/WhatsAppChats/parameters/gatewayParameters';
import { ROOT } from '../package/packed';
import type { WorkflowJson } from './editorApi';
import type { CredentialReferences } from './simulatedAccess';

const DEFAULT_GATEWAY = gatewayField.definition.default;

const OUR_NODES = /^n8n-nodes-whatsapp-chats\./;

/** What n8n's own nodes around an agent ask for. */
const AGENT_CREDENTIALS = new Map([
	['@n8n/n8n-nodes-langchain.lmChatOpenAi', 'openAiApi'],
	['@n8n/n8n-nodes-langchain.mcpTrigger', 'httpBearerAuth'],
]);

/** The workflows of examples/, as a person imports them. */
export function exampleWorkflows(): WorkflowJson[] {
	const folder = path.join(ROOT, 'examples');
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return files.map((file) => readWorkflow(path.join(folder, file)));
}

function readWorkflow(file: string): WorkflowJson {
	const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!isWorkflow(read)) throw new Error(`${path.basename(file)} is not a workflow`);
	return read;
}

function isWorkflow(read: unknown): read is WorkflowJson {
	return typeof read === 'object' && read !== null && 'nodes' in read && Array.isArray(read.nodes);
}

/** A workflow in which our nodes have the credential of their gateway, and an agent's nodes theirs. */
export function withCredentials(
	workflow: WorkflowJson,
	credentials: CredentialReferences,
): WorkflowJson {
	const nodes = workflow.nodes.map((node) => {
		const type = OUR_NODES.test(node.type)
			? credentialTypeOf(node)
			: AGENT_CREDENTIALS.get(node.type);
		const reference = type === undefined ? undefined : credentials[type];
		return type && reference ? { ...node, credentials: { [type]: reference } } : node;
	});
	return { ...workflow, nodes };
}

/** The gateway that the node has by default is left out of an export. */
function credentialTypeOf({ parameters }: Record<string, unknown>): string | undefined {
	const isObject = typeof parameters === 'object' && parameters !== null;
	const name = isObject && 'gateway' in parameters ? parameters.gateway : DEFAULT_GATEWAY;
	return gateways.find((gateway) => gateway.name === name)?.credentialType;
}
