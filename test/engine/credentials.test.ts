import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';
import type { Fault } from '../gateways';
import { GATEWAY_NAMES, runOn, useSetup } from './setup';

const setup = useSetup();
const withoutClientToken = useSetup({ zApiClientToken: null });
const russian = useSetup({ whatsGateUnauthorizedStatus: 401 });

type GatewayName = (typeof GATEWAY_NAMES)[number];

/** Tests a credential as n8n does on Save: by the function that the node names for its type. */
async function testCredential(
	name: GatewayName,
	changed: ICredentialDataDecryptedObject = {},
	{ engine, gateways } = setup(),
): Promise<INodeCredentialTestResult> {
	const { credentialType, credentials } = gateways[name];
	const node = engine.nodeTypes.getByNameAndVersion('whatsAppChats');
	const entry = node.description.credentials?.find(
		(candidate) => candidate.name === credentialType,
	);
	const testedBy = typeof entry?.testedBy === 'string' ? entry.testedBy : '';
	const test = node.methods?.credentialTest?.[testedBy];
	if (!test) throw new Error(`No test for ${credentialType}`);
	const data = { ...credentials, ...changed };
	return await test.call(new CredentialTestContext(), {
		id: '1',
		name: 'Mine',
		type: credentialType,
		data,
	});
}

const KEY_FIELDS = { plugChat: 'token', zApi: 'clientToken', whatsGate: 'apiKey' };

describe.each(GATEWAY_NAMES)('The credential of %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('passes with the right keys, asking an endpoint that needs them', async () => {
		expect(await testCredential(name)).toEqual({
			status: 'OK',
			message: expect.stringMatching(/^Connected to /),
		});
		const path = name === 'whatsGate' ? '/api/v1/sessions-get' : '/status';
		expect(gateway().requests.map((request) => request.path.endsWith(path))).toEqual([true]);
	});

	test('fails with a wrong key, naming the field to look at', async () => {
		const result = await testCredential(name, { [KEY_FIELDS[name]]: 'wrong' });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(
			/refused the (key|API key|Client-Token)\. .*'(Token|API Key|Client-Token)'/,
		);
	});

	test('says that the key is right and the phone is not connected', async () => {
		gateway().account.phoneConnected = false;
		try {
			const result = await testCredential(name);
			expect(result.status).toBe('Error');
			expect(result.message).toMatch(/^The key is right, but the phone is not connected/);
			expect(result.message).toContain('QR code');
		} finally {
			gateway().account.phoneConnected = true;
		}
	});

	test.each([
		['http://127.0.0.1:1', /refused the connection/],
		['http://no-such-host.invalid', /could not be found on the network/],
		['not a web address', /'Base URL' in the credential is not a web address/],
	])('says that no gateway is to be reached at %j', async (baseUrl, says) => {
		const result = await testCredential(name, { baseUrl });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(says);
		expect(result.message).toMatch(/'Base URL'|own address/);
	});

	const faults: Array<[Fault, RegExp]> = [
		[{ kind: 'html' }, /a web page instead of data/],
		[{ kind: 'emptyBody' }, /an empty answer/],
		[{ kind: 'reset' }, /broke off the connection/],
		[{ kind: 'status', status: 503 }, /problem of its own/],
		[{ kind: 'redirect', location: 'http://127.0.0.1:1/' }, /moved to another address/],
		[{ kind: 'answer', body: [] }, /answered with something that is not|refused the request/],
		[{ kind: 'truncated' }, /cut off or is not JSON/],
	];

	test.each(faults)('tells %j in words', async (fault, says) => {
		gateway().failNext(fault);
		const result = await testCredential(name);
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(says);
	});

	test('says which field is empty', async () => {
		const result = await testCredential(name, { [KEY_FIELDS[name]]: '', instanceToken: '' });
		expect(result.message).toMatch(/^'(Token|Instance Token|API Key)' in the credential is empty/);
	});

	test.each([
		['spaces around it', (baseUrl: string) => `  ${baseUrl}\n`],
		['a slash behind it', (baseUrl: string) => `${baseUrl}//`],
		['a whole address of an endpoint', (baseUrl: string) => `${baseUrl}${ENDPOINTS[name]}`],
	])('takes a Base URL with %s, in its test and in the node', async (_what, change) => {
		const credentials = { ...gateway().credentials, baseUrl: change(gateway().baseUrl) };
		expect((await testCredential(name, credentials)).status).toBe('OK');
		const run = await runOn(
			setup(),
			gateway(),
			{ operation: 'getChats', limit: 1 },
			{ credentials: { [gateway().credentialType]: credentials } },
		);
		expect(run.error).toBeUndefined();
		expect(run.items).toHaveLength(1);
	});

	test('shows no secret when it fails', async () => {
		const { credentials } = gateway();
		const error = `Cannot GET /instances/x/token/${credentials.instanceToken} ${JSON.stringify(credentials)}`;
		const echoes: Fault[] = [
			{ kind: 'status', status: 400, body: { error } },
			{ kind: 'status', status: 500, body: { name: 'Error', message: error } },
			{ kind: 'reset' },
			{ kind: 'redirect', location: error },
		];
		for (const fault of echoes) {
			gateway().failNext(fault);
			const result = await testCredential(name);
			expect(result.status).toBe('Error');
			for (const [field, value] of Object.entries(credentials)) {
				if (/token|key/i.test(field)) expect(result.message).not.toContain(value);
			}
		}
	});
});

const ENDPOINTS: Record<GatewayName, string> = {
	plugChat: '/chats?page=1&pageSize=10',
	zApi: '/instances/3C0A/token/9B1D/send-text',
	whatsGate: '/get-chats',
};

describe('Z-API', () => {
	test('tells a wrong instance from a wrong Client-Token', async () => {
		for (const changed of [{ instanceId: 'ANOTHER' }, { instanceToken: 'ANOTHER' }]) {
			const { message } = await testCredential('zApi', changed);
			expect(message).toMatch(/^Z-API knows no instance with this Instance ID and Instance Token/);
		}
	});

	test('works without a Client-Token where the account has none, and sends no such header', async () => {
		const { zApi } = withoutClientToken().gateways;
		const result = await testCredential('zApi', { clientToken: ' ' }, withoutClientToken());
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
		const { message } = await testCredential('zApi', { clientToken: '' });
		expect(message).toMatch(/^Z-API wants the account's Client-Token/);
	});
});

describe('WhatsGate', () => {
	test('tells a wrong WhatsappID from a wrong key', async () => {
		const { message } = await testCredential('whatsGate', { whatsappId: 'ffffffffff' });
		expect(message).toMatch(/^The API key is right, but the account has no such WhatsappID/);
	});

	test('a bad key is told alike where it comes with 401', async () => {
		const { message } = await testCredential('whatsGate', { apiKey: 'wrong' }, russian());
		expect(message).toMatch(/^WhatsGate refused the API key/);
	});

	test('sends a WhatsappID that looks like a number as text', async () => {
		await testCredential('whatsGate', { whatsappId: '1910809238' });
		expect(setup().gateways.whatsGate.requests[0]?.body).toEqual({ WhatsappID: '1910809238' });
	});
});
