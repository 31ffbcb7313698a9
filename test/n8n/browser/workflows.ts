import { randomUUID } from 'node:crypto';
import type { WorkflowJson } from '../editorApi';
import type { CredentialReferences } from '../simulatedAccess';

/** The gateways, as a person sees them and in that order. */
export const GATEWAYS = [
	{ gateway: 'evolution', title: 'Evolution API', credentialType: 'whatsAppEvolutionApi' },
	{ gateway: 'plugChat', title: 'PlugChat', credentialType: 'plugChatApi' },
	{ gateway: 'whatsGate', title: 'WhatsGate', credentialType: 'whatsGateApi' },
	{ gateway: 'zApi', title: 'Z-API', credentialType: 'zApi' },
] as const;

/** The gateway of a node whose parameters name none. */
const DEFAULT_GATEWAY = 'plugChat';

export type GatewayTitle = (typeof GATEWAYS)[number]['title'];

/** What n8n calls the credential of each gateway. */
export const CREDENTIAL_NAMES: Record<GatewayTitle, string> = {
	'Evolution API': 'WhatsApp Evolution API',
	PlugChat: 'PlugChat API',
	WhatsGate: 'WhatsGate API',
	'Z-API': 'Z-API API',
};

/** The parameters of one node. */
export type Parameters = Record<string, unknown>;

/** 'Chat', set to be chosen from the account's list. */
export const FROM_LIST = { __rl: true, mode: 'list', value: '' };

/** A manual trigger and our nodes behind it, in a row, by their names. */
export function workflowOf(
	credentials: CredentialReferences,
	nodes: Record<string, Parameters>,
): WorkflowJson {
	const names = ['Start', ...Object.keys(nodes)];
	const start = { type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };
	const ours = Object.values(nodes).map((parameters) => ourNode(credentials, parameters));
	return {
		name: `Browser test ${randomUUID()}`,
		nodes: [start, ...ours].map((node, index) => ({
			...node,
			id: randomUUID(),
			name: names[index] ?? '',
			position: [index * 224, 0],
		})),
		connections: Object.fromEntries(
			names.slice(1).map((name, index) => [names[index] ?? '', to(name)]),
		),
	};
}

function ourNode(credentials: CredentialReferences, parameters: Parameters) {
	const { gateway: wanted = DEFAULT_GATEWAY } = parameters;
	const chosen = GATEWAYS.find(({ gateway }) => gateway === wanted);
	if (!chosen) throw new Error(`There is no gateway '${String(wanted)}'`);
	const { credentialType } = chosen;
	return {
		type: 'n8n-nodes-whatsapp-chats.whatsAppChats',
		typeVersion: 1,
		parameters,
		credentials: { [credentialType]: credentials[credentialType] },
	};
}

function to(node: string) {
	return { main: [[{ node, type: 'main', index: 0 }]] };
}
