import type { SimulatedGateways } from '../gateways';
import type { EditorApi } from './editorApi';

/** How the credentials of the simulated gateways are called in n8n. */
export const CREDENTIAL_NAMES = {
	plugChat: 'PlugChat (simulated)',
	zApi: 'Z-API (simulated)',
	whatsGate: 'WhatsGate (simulated)',
} as const;

/** The credentials of a node by type, as a workflow refers to them. */
export type CredentialReferences = Record<string, { id: string; name: string }>;

/** Makes a credential for each simulated gateway. */
export async function createCredentials(
	api: EditorApi,
	gateways: SimulatedGateways,
): Promise<CredentialReferences> {
	const references: CredentialReferences = {};
	for (const { name, credentialType, credentials } of listOf(gateways)) {
		const title = CREDENTIAL_NAMES[name];
		const id = await api.createCredential(title, credentialType, credentials);
		references[credentialType] = { id, name: title };
	}
	return references;
}

/**
 * Writes the addresses of this start into the credentials of an earlier one.
 * @returns whether there were any
 */
export async function renewCredentials(
	api: EditorApi,
	gateways: SimulatedGateways,
): Promise<boolean> {
	const known = await api.get<Array<{ id: string; name: string }>>('/credentials');
	for (const { name, credentialType, credentials } of listOf(gateways)) {
		const title = CREDENTIAL_NAMES[name];
		const credential = known.find((candidate) => candidate.name === title);
		if (credential) await api.updateCredential(credential.id, title, credentialType, credentials);
	}
	return known.length > 0;
}

function listOf({ plugChat, zApi, whatsGate }: SimulatedGateways) {
	return [plugChat, zApi, whatsGate];
}
