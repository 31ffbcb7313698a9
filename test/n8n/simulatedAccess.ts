import { GATEWAY_NAMES, TRAITS, type SimulatedGateway, type SimulatedGateways } from '../gateways';
import type { EditorApi } from './editorApi';

/** How the credential of a simulated gateway is called in n8n. */
export function credentialName(gateway: SimulatedGateway['name']): string {
	return `${TRAITS[gateway].title} (simulated)`;
}

/** The credentials of a node by type, as a workflow refers to them. */
export type CredentialReferences = Record<string, { id: string; name: string }>;

/** Makes a credential for each simulated gateway. */
export async function createCredentials(
	api: EditorApi,
	gateways: SimulatedGateways,
): Promise<CredentialReferences> {
	const references: CredentialReferences = {};
	for (const { name, credentialType, credentials } of GATEWAY_NAMES.map((one) => gateways[one])) {
		const title = credentialName(name);
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
	for (const { name, credentialType, credentials } of GATEWAY_NAMES.map((one) => gateways[one])) {
		const title = credentialName(name);
		const credential = known.find((candidate) => candidate.name === title);
		if (credential) await api.updateCredential(credential.id, title, credentialType, credentials);
	}
	return known.length > 0;
}
