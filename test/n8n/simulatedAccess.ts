import { GATEWAY_NAMES, TRAITS, type SimulatedGateway, type SimulatedGateways } from '../gateways';
import type { ModelServer } from './agent/modelServer';
import type { EditorApi } from './editorApi';

/** What a person would type into a new credential of n8n. */
export type SimulatedCredential = { name: string; type: string; data: object };

/** The credentials of a node by type, as a workflow refers to them. */
export type CredentialReferences = Record<string, { id: string; name: string }>;

/**
 * What an MCP client has to know to use the tools of `npm start`. It opens simulated chats on this machine
 * alone, and stays the same so that the client need not be set up anew after each start.
 */
export const MCP_TOKEN = 'simulated-chats-for-any-mcp-client';

/** How the credential of a simulated gateway is called in n8n. */
export function credentialName(gateway: SimulatedGateway['name']): string {
	return `${TRAITS[gateway].title} (simulated)`;
}

/** A credential for each simulated gateway. */
export function gatewayCredentials(gateways: SimulatedGateways): SimulatedCredential[] {
	return GATEWAY_NAMES.map((gateway) => ({
		name: credentialName(gateway),
		type: gateways[gateway].credentialType,
		data: gateways[gateway].credentials,
	}));
}

/** What the workflows with an agent need besides: a model, and who may call the tools. */
export function agentCredentials({ credentials }: ModelServer): SimulatedCredential[] {
	return [
		{ name: 'Scripted model (simulated)', type: 'openAiApi', data: credentials },
		{ name: 'MCP client (simulated)', type: 'httpBearerAuth', data: { token: MCP_TOKEN } },
	];
}

/** Adds the credentials to n8n. */
export async function createCredentials(
	api: EditorApi,
	credentials: SimulatedCredential[],
): Promise<CredentialReferences> {
	const references: CredentialReferences = {};
	for (const { name, type, data } of credentials) {
		references[type] = { id: await api.createCredential(name, type, data), name };
	}
	return references;
}

/**
 * Writes the addresses of this start into the credentials of an earlier one.
 * @returns whether there were any
 */
export async function renewCredentials(
	api: EditorApi,
	credentials: SimulatedCredential[],
): Promise<boolean> {
	const known = await api.get<Array<{ id: string; name: string }>>('/credentials');
	for (const { name, type, data } of credentials) {
		const credential = known.find((candidate) => candidate.name === name);
		if (credential) await api.updateCredential(credential.id, name, type, data);
	}
	return known.length > 0;
}
