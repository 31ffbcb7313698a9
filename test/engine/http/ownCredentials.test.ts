import { testCredential } from '../harness/credentialTester';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const withoutClientToken = useSetup({ zApiClientToken: null });
const russian = useSetup({ whatsGateUnauthorizedStatus: 401 });

describe('Z-API', () => {
	test('tells a wrong instance from a wrong Client-Token', async () => {
		for (const changed of [{ instanceId: 'ANOTHER' }, { instanceToken: 'ANOTHER' }]) {
			const { message } = await testCredential(setup(), 'zApi', changed);
			expect(message).toMatch(/^Z-API knows no instance with this Instance ID and Instance Token/);
		}
	});

	test('works without a Client-Token where the account has none, and sends no such header', async () => {
		const { zApi } = withoutClientToken().gateways;
		const result = await testCredential(withoutClientToken(), 'zApi', { clientToken: ' ' });
		expect(result.status).toBe('OK');
		const run = await runOn(
			withoutClientToken(),
			zApi,
			{ operation: 'getChats', limit: 1 },
			{ credentials: { zApi: { ...zApi.credentials, clientToken: '' } } },
		);
		expect(run.items).toHaveLength(1);
		for (const { headers } of zApi.requests) expect(headers).not.toHaveProperty('client-token');
	});

	test('says that the Client-Token is missing where the account has one', async () => {
		const { message } = await testCredential(setup(), 'zApi', { clientToken: '' });
		expect(message).toMatch(/^Z-API wants the account's Client-Token/);
	});
});

describe('WhatsGate', () => {
	test('tells a wrong WhatsappID from a wrong key', async () => {
		const { message } = await testCredential(setup(), 'whatsGate', { whatsappId: 'ffffffffff' });
		expect(message).toMatch(/^The API key is right, but the account has no such WhatsappID/);
	});

	test('a bad key gives the same error with 401', async () => {
		const { message } = await testCredential(russian(), 'whatsGate', { apiKey: 'wrong' });
		expect(message).toMatch(/^WhatsGate refused the API key/);
	});

	test('sends a WhatsappID that looks like a number as text', async () => {
		await testCredential(setup(), 'whatsGate', { whatsappId: '1910809238' });
		expect(setup().gateways.whatsGate.requests[0]?.body).toEqual({ WhatsappID: '1910809238' });
	});
});
