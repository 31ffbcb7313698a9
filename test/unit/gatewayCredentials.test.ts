import path from 'node:path';
import type { ICredentialType } from 'n8n-workflow';
import { gateways } from '../../nodes/WhatsAppChats/gateways';
import { WhatsAppChats } from '../../nodes/WhatsAppChats/WhatsAppChats.node';
import { WhatsAppChatsTrigger } from '../../nodes/WhatsAppChats/WhatsAppChatsTrigger.node';
import { n8n } from '../../package.json';

/** The name of the credential in a file of the build, read from its source. */
function credentialName(file: string): string {
	const source = path.resolve(__dirname, '../..', file.replace(/^dist\//, '').replace(/\.js$/, ''));
	const exported = jest.requireActual<Record<string, new () => ICredentialType>>(source);
	return Object.values(exported)
		.map((Credential) => new Credential().name)
		.join();
}

test('the names of credentials, which saved workflows hold, stay', () => {
	const names = gateways.map(({ name, credentialType }) => [name, credentialType]);
	expect(names).toEqual(
		expect.arrayContaining([
			['plugChat', 'plugChatApi'],
			['zApi', 'zApi'],
			['whatsGate', 'whatsGateApi'],
		]),
	);
});

describe.each([new WhatsAppChats(), new WhatsAppChatsTrigger()])(
	'$description.displayName',
	({ description: { credentials = [] }, methods }) => {
		test('has the credentials that package.json lists, each with its one gateway', () => {
			const names = credentials.map(({ name }) => name);
			expect(names.sort()).toEqual(n8n.credentials.map(credentialName).sort());
			expect(credentials.map(({ displayOptions }) => displayOptions)).toEqual(
				gateways.map(({ name }) => ({ show: { '/gateway': [name] } })),
			);
		});

		test('tests each of them itself', () => {
			const tests: Record<string, unknown> = methods.credentialTest;
			for (const { testedBy } of credentials) {
				expect(typeof testedBy === 'string' && tests[testedBy]).toBeInstanceOf(Function);
			}
			expect(Object.keys(tests)).toHaveLength(gateways.length);
		});
	},
);
