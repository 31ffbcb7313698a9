import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();

test('a server of one’s own that is asked by https:// though it speaks http://', async () => {
	const { evolution } = setup().gateways;
	const { credentialType, credentials } = evolution;
	const baseUrl = evolution.baseUrl.replace('http://', 'https://');
	const options = { maxWaitSeconds: 0 };
	const { error } = await runOn(
		setup(),
		evolution,
		{ operation: 'getChats', options },
		{
			credentials: { [credentialType]: { ...credentials, baseUrl } },
		},
	);
	expect(error?.message).toBe('Evolution API has no secure connection that can be trusted');
	expect(error?.description).toBe(
		"Check in 'Base URL' in the credential whether your server takes http:// or https://. With https:// it needs a certificate that n8n trusts: one that the server made for itself is refused.",
	);
});
