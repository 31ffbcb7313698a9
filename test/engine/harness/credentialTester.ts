import { CredentialTestContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import type { SimulatedGateway } from '../../gateways';
import type { Engine } from './engine';
import type { Setup } from './setup';

/** Tests the credential of a simulated gateway, with some fields changed. */
export async function testCredential(
	{ engine, gateways }: Setup,
	name: SimulatedGateway['name'],
	changed: ICredentialDataDecryptedObject = {},
): Promise<INodeCredentialTestResult> {
	const { credentialType, credentials } = gateways[name];
	return await testCredentialData(engine, credentialType, { ...credentials, ...changed });
}

/**
 * Tests a credential as n8n does on Save: by the function that the node names for its type.
 * @param request takes the place of n8n's own, for a provider's own host, which no test may ask
 */
export async function testCredentialData(
	engine: Engine,
	credentialType: string,
	data: ICredentialDataDecryptedObject,
	request?: ICredentialTestFunctions['helpers']['request'],
): Promise<INodeCredentialTestResult> {
	const node = engine.nodeTypes.getByNameAndVersion('whatsAppChats');
	const entry = node.description.credentials?.find(
		(candidate) => candidate.name === credentialType,
	);
	const testedBy = typeof entry?.testedBy === 'string' ? entry.testedBy : '';
	const test = node.methods?.credentialTest?.[testedBy];
	if (!test) throw new Error(`No test for ${credentialType}`);
	const context = new CredentialTestContext();
	if (request) Object.assign(context.helpers, { request });
	return await test.call(context, {
		id: '1',
		name: 'Mine',
		type: credentialType,
		data,
	});
}
