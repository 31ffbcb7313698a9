import { testCredentialData } from '../engine/harness/credentialTester';
import { textsWithSecrets } from '../engine/harness/secretSearch';
import { useRealAccount } from './account';
import { expectWords } from './contract';

const account = useRealAccount();

test('the credential is right, or all but for the phone', async () => {
	const { engine, credentialType, credentials } = account();
	const result = await testCredentialData(engine, credentialType, credentials);
	expect(textsWithSecrets(result, [credentials.apiKey])).toEqual([]);
	if (await account().isPhoneConnected()) expect(result.status).toBe('OK');
	else expect(result.message).toContain('the phone is not connected to Evolution API');
});

/** Nothing listens at port 1 of this machine. */
test.each<[string, Record<string, string>, string]>([
	['a wrong key', { apiKey: 'not-the-key-of-this-instance' }, 'Evolution API refused the key'],
	[
		'an instance that doesn’t exist',
		{ instanceName: 'no such instance, ação' },
		'Evolution API has no instance with this name',
	],
	['a wrong port', { baseUrl: 'http://127.0.0.1:1' }, 'Evolution API'],
])('%s is told in words, at the test and in a run', async (_what, changed, message) => {
	const { engine, credentialType, credentials, run } = account();
	const options = { maxWaitSeconds: 0 };
	const { error } = await run({ operation: 'getChats', options }, changed);
	expectWords(error);
	expect(error?.message).toContain(message);
	const wrong = { ...credentials, ...changed };
	const result = await testCredentialData(engine, credentialType, wrong);
	expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining(message) });
	expect(textsWithSecrets([error, result], [credentials.apiKey, wrong.apiKey])).toEqual([]);
});
