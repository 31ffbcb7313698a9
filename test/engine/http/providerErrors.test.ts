import { Readable } from 'node:stream';
import { testCredentialData } from '../harness/credentialTester';
import { runNode } from '../harness/engine';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const zApiSays: Array<[status: number, error: string, message: RegExp]> = [
	[400, 'your client-token is not configured', /wants the account's Client-Token/],
	[400, 'null not allowed', /wants the account's Client-Token/],
	[403, 'Client-Token abc not allowed', /refused the Client-Token/],
	[400, '203.0.113.7 not allowed', /this n8n's IP address/],
	[400, 'Instance not found', /no instance with this Instance ID and Instance Token/],
	[
		400,
		'To continue sending a message, you must subscribe to this instance again',
		/subscription of this Z-API instance has ended/,
	],
	[400, 'You need to restore the session.', /phone is not connected/],
	[200, 'You are not connected.', /phone is not connected/],
];

test.each(zApiSays)('Z-API: %i %s', async (status, error, message) => {
	const { zApi } = setup().gateways;
	zApi.failAlways({ kind: 'status', status, body: { error } });
	const run = await runOn(setup(), zApi, { operation: 'getChats' });
	expect(run.error?.message).toMatch(message);
	expect(run.error?.httpCode).toBe(String(status));
	expect(run.error?.description).toMatch(/panel|credential/);
});

test.each([500, 401])('WhatsGate: a bad key, answered with %i', async (status) => {
	const { whatsGate } = setup().gateways;
	const body = {
		name: 'Unauthorized',
		message: 'Your request was made with invalid credentials.',
		code: 0,
	};
	whatsGate.failAlways({ kind: 'status', status, body });
	const run = await runOn(setup(), whatsGate, { operation: 'getChats' });
	expect(run.error?.message).toBe('WhatsGate refused the API key');
	expect(run.error?.httpCode).toBe(String(status));
	expect(whatsGate.requests).toHaveLength(1);
});

test.each([
	['', 'https://whatsgate.ru', 'https://whatsgate.org/api/v1'],
	['https://whatsgate.org/api/v1', 'https://whatsgate.org', 'https://whatsgate.ru/api/v1'],
])(
	'WhatsGate: where a key is tested at %j and refused, the other host is named',
	async (baseUrl, asked, other) => {
		const body = Readable.from([Buffer.from('{"name":"Unauthorized","code":0}')]);
		const request = jest.fn(async () => await Promise.resolve({ statusCode: 500, body }));
		const credential = { ...setup().gateways.whatsGate.credentials, baseUrl };
		const { engine } = setup();
		const result = await testCredentialData(engine, 'whatsGateApi', credential, request);
		expect(result.message).toMatch(/^WhatsGate refused the API key\. Copy 'API Key'/);
		expect(result.message).toContain(`, enter ${other} in 'Base URL'.`);
		const uri = `${asked}/api/v1/sessions-get`;
		expect(request).toHaveBeenCalledWith(expect.objectContaining({ uri }));
	},
);

test('WhatsGate: any result but OK', async () => {
	const { whatsGate } = setup().gateways;
	whatsGate.failAlways({ kind: 'answer', body: { result: 'WAIT', data: [] } });
	const run = await runOn(setup(), whatsGate, { operation: 'getChats' });
	expect(run.error?.message).toBe('WhatsGate refused the request: "WAIT"');
});

test('a field of the credential that is not filled is named', async () => {
	const { zApi } = setup().gateways;
	const run = await runNode(setup().engine, {
		parameters: { gateway: 'zApi', operation: 'getChats' },
		credentials: { zApi: { ...zApi.credentials, instanceToken: ' ' } },
	});
	expect(run.error?.message).toBe("'Instance Token' in the credential is empty");
	expect(zApi.requests).toEqual([]);
});
