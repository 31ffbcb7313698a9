import type { ICredentialTestFunction, INodeCredentialDescription } from 'n8n-workflow';
import { gateways } from '../gateways';
import type { Gateway } from '../gateways/gateway';
import { credentialTest } from './credentialTest';

/** One credential a gateway, each with the test behind its Save button: the same on both nodes. */
export const gatewayCredentials: INodeCredentialDescription[] = gateways.map((gateway) => ({
	name: gateway.credentialType,
	testedBy: testName(gateway),
	...neededBy(gateway),
}));

/** The tests of the credentials, by the names that `testedBy` gives. */
export const credentialTests: Record<string, ICredentialTestFunction> = Object.fromEntries(
	gateways.map((gateway) => [testName(gateway), credentialTest(gateway)]),
);

/** @returns a name like 'testPlugChat' */
function testName({ name }: Gateway): string {
	return `test${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/**
 * Requires a credential, and shows it, with one gateway alone. The slash makes n8n look 'Gateway' up
 * from the top: without it n8n's editor takes 'Gateway' for a way to sign in, and hides it behind the
 * list of credentials.
 */
function neededBy({
	name,
}: Gateway): Pick<INodeCredentialDescription, 'required' | 'displayOptions'> {
	return { required: true, displayOptions: { show: { '/gateway': [name] } } };
}
