import dns from 'node:dns';
import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';
import { TRAITS } from '../../gateways';
import type { Fault } from '../../gateways';
import { testCredential } from '../harness/credentialTester';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();
afterEach(() => jest.restoreAllMocks());

describe.each(GATEWAY_NAMES)('The credential of %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('passes with the right keys, asking an endpoint that needs them', async () => {
		expect(await testCredential(setup(), name)).toEqual({
			status: 'OK',
			message: `Connected to ${TRAITS[name].title}`,
		});
		const path = gateway().traits.statusPath;
		expect(gateway().requests.map((request) => request.path.endsWith(path))).toEqual([true]);
	});

	test('passes at a public host with http://, and says that the keys travel unencrypted', async () => {
		resolveNamesToThisMachine();
		const baseUrl = gateway().baseUrl.replace('127.0.0.1', 'gateway.invalid');
		expect(await testCredential(setup(), name, { baseUrl })).toEqual({
			status: 'OK',
			message: `Connected to ${TRAITS[name].title}. Warning: 'Base URL' begins with http://, so your keys travel unencrypted. Use https:// if the address offers it.`,
		});
		expect(gateway().requests).toHaveLength(1);
	});

	test('passes at a host of a Docker network without a warning', async () => {
		resolveNamesToThisMachine();
		const baseUrl = gateway().baseUrl.replace('127.0.0.1', 'n8n-proxy');
		expect(await testCredential(setup(), name, { baseUrl })).toEqual({
			status: 'OK',
			message: `Connected to ${TRAITS[name].title}`,
		});
	});

	test('says nothing of http:// where something else is wrong', async () => {
		resolveNamesToThisMachine();
		const baseUrl = gateway().baseUrl.replace('127.0.0.1', 'gateway.invalid');
		const changed = { baseUrl, [TRAITS[name].wrongKey.field]: 'wrong' };
		const { status, message } = await testCredential(setup(), name, changed);
		expect(status).toBe('Error');
		expect(message).not.toContain('http://');
	});

	test('fails with a wrong key, naming the field to look at', async () => {
		const result = await testCredential(setup(), name, { [TRAITS[name].wrongKey.field]: 'wrong' });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(
			/refused the (key|API key|Client-Token)\. .*'(Token|API Key|Client-Token)'/,
		);
	});

	test('says that the key is right and the phone is not connected', async () => {
		gateway().account.phoneConnected = false;
		try {
			const result = await testCredential(setup(), name);
			expect(result.status).toBe('Error');
			expect(result.message).toMatch(/^The key is right\b.* but the phone is not connected/);
			expect(result.message).toContain('QR code');
		} finally {
			gateway().account.phoneConnected = true;
		}
	});

	test.each([
		['http://127.0.0.1:1', /refused the connection/],
		['http://no-such-host.invalid', /could not be found on the network/],
		['not a web address', /'Base URL' is not a web address/],
	])('says that no gateway is to be reached at %j', async (baseUrl, says) => {
		const result = await testCredential(setup(), name, { baseUrl });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(says);
		expect(result.message).toMatch(/'Base URL'|own address/);
	});

	test.each([':S3CRET-pass@', 'S3CRET-user@', '@'])(
		'asks nobody where Base URL has %j in front of the host, in its test and in the node',
		async (userInfo) => {
			const baseUrl = gateway().baseUrl.replace('://', `://${userInfo}`);
			const credentials = { ...gateway().credentials, baseUrl };
			const { status, message } = await testCredential(setup(), name, credentials);
			expect(status).toBe('Error');
			expect(message).toMatch(/^'Base URL' is not a web address\. .*user name/);
			const run = await runOn(
				setup(),
				gateway(),
				{ operation: 'getChats' },
				{ credentials: { [gateway().credentialType]: credentials } },
			);
			expect(run.error?.message).toBe("'Base URL' in the credential is not a web address");
			expect(`${message} ${run.error?.description}`).not.toContain('S3CRET');
			expect(gateway().requests).toEqual([]);
		},
	);

	const faults: Array<[Fault, RegExp]> = [
		[{ kind: 'html' }, /a web page instead of data/],
		[{ kind: 'emptyBody' }, /an empty answer/],
		[{ kind: 'reset' }, /broke off the connection/],
		[{ kind: 'status', status: 503 }, /problem of its own/],
		[{ kind: 'redirect', location: 'http://127.0.0.1:1/' }, /moved to another address/],
		[{ kind: 'answer', body: [] }, /answered with something that is not|refused the request/],
		[{ kind: 'truncated' }, /cut off or is not JSON/],
	];

	const fromTheNode: Fault[] = [
		...[400, 401, 402, 403, 404, 405, 429, 500].map(
			(status) => ({ kind: 'status', status }) as const,
		),
		...faults.map(([fault]) => fault),
	];
	test.each(fromTheNode)('speaks of the fields in front of the person: %j', async (fault) => {
		gateway().failNext(fault);
		const { status, message } = await testCredential(setup(), name);
		expect(status).toBe('Error');
		expect(message).not.toMatch(/credential|this node|'Options'|[Rr]un again|Wait node/);
	});

	test.each([
		(key: string) => `Bearer ${key}`,
		(key: string) => ` "${key}" `,
		(key: string) => `bearer  '${key}'`,
		(key: string) => `Client-Token: ${key}`,
		(key: string) => `"Authorization": "Bearer ${key}"`,
		(key: string) => `X-Api-Key:${key}`,
	])('takes a key with what was copied along, in its test and in the node: %s', async (paste) => {
		const { field } = TRAITS[name].wrongKey;
		const { credentials: right, credentialType } = gateway();
		const credentials = { ...right, [field]: paste(right[field] ?? '') };
		expect((await testCredential(setup(), name, credentials)).status).toBe('OK');
		const parameters = { operation: 'getChats', limit: 1 };
		const settings = { credentials: { [credentialType]: credentials } };
		expect((await runOn(setup(), gateway(), parameters, settings)).items).toHaveLength(1);
		const body = gateway().traits.errorBody(`No such key: ${right[field]}`);
		gateway().failAlways({ kind: 'status', status: 400, body });
		const { error } = await runOn(setup(), gateway(), parameters, settings);
		expect(error?.message).toContain('No such key');
		expect(error?.message).not.toContain(right[field]);
	});

	test.each(faults)('tells %j in words', async (fault, says) => {
		gateway().failNext(fault);
		const result = await testCredential(setup(), name);
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(says);
	});

	test('says which field is empty', async () => {
		const result = await testCredential(setup(), name, {
			[TRAITS[name].wrongKey.field]: '',
			instanceToken: '',
		});
		expect(result.message).toMatch(
			/^'(Token|Instance Token|API Key)' is empty\. Paste it from the provider's panel/,
		);
	});

	test.each([
		['spaces around it', (baseUrl: string) => `  ${baseUrl}\n`],
		['a slash behind it', (baseUrl: string) => `${baseUrl}//`],
		[
			'a whole address of an endpoint',
			(baseUrl: string) => `${baseUrl}${TRAITS[name].pastedEndpoint}`,
		],
	])('takes a Base URL with %s, in its test and in the node', async (_what, change) => {
		const credentials = { ...gateway().credentials, baseUrl: change(gateway().baseUrl) };
		expect((await testCredential(setup(), name, credentials)).status).toBe('OK');
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
			const result = await testCredential(setup(), name);
			expect(result.status).toBe('Error');
			for (const [field, value] of Object.entries(credentials)) {
				if (/token|key/i.test(field)) expect(result.message).not.toContain(value);
			}
		}
	});
});

/** Every host name leads to the simulated gateways, as though they stood in a network. */
function resolveNamesToThisMachine(): void {
	const addresses = [{ address: '127.0.0.1', family: 4 }];
	jest.spyOn(dns, 'lookup').mockImplementation((...given: unknown[]) => {
		const found = given.at(-1);
		if (typeof found !== 'function') throw new Error('A lookup without a callback');
		const wantsAll = given.some((options) => isRecord(options) && options.all === true);
		Reflect.apply(found, undefined, wantsAll ? [null, addresses] : [null, '127.0.0.1', 4]);
	});
}
test.each([{ result: 'OK', data: null }, { result: 'OK' }])(
	'WhatsGate that answers %j has given no list of connected phones',
	async (body) => {
		setup().gateways.whatsGate.failNext({ kind: 'answer', body });
		const { status, message } = await testCredential(setup(), 'whatsGate');
		expect(status).toBe('Error');
		expect(message).toMatch(
			/^WhatsGate answered with something that is not a list of connected phones\. /,
		);
	},
);
