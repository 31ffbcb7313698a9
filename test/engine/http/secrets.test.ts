import type { INode } from 'n8n-workflow';
import { ENCODINGS } from '../../encodings';
import type { Fault, SimulatedGateway } from '../../gateways';
import { triggerOn } from '../harness/activeTrigger';
import { listSearchContext, runNode } from '../harness/engine';
import { textsWithSecrets } from '../harness/secretSearch';
import { GATEWAY_NAMES, GOOD_PARAMETERS, OFFERED, useSetup } from '../harness/setup';
import { textsIn } from '../harness/textsIn';

const setup = useSetup();

/** A gateway that writes back all it was told, as proxies and debug pages do. */
function echo(gateway: SimulatedGateway): string {
	const { credentials, baseUrl } = gateway;
	const path = `/instances/${credentials.instanceId}/token/${credentials.instanceToken}/chats`;
	return `Cannot GET ${path} at ${baseUrl}${path} for ${JSON.stringify(credentials)}`;
}

function faults(gateway: SimulatedGateway): Fault[] {
	const error = echo(gateway);
	return [
		...[400, 401, 403, 404, 405, 415, 429, 500, 503].map((status): Fault => ({
			kind: 'status',
			status,
			body: { error },
		})),
		{ kind: 'status', status: 500, body: { name: 'Error', message: error, code: 0 } },
		{ kind: 'status', status: 500, body: error },
		{ kind: 'redirect', location: `${gateway.baseUrl}/${error}` },
		{ kind: 'html' },
		{ kind: 'emptyBody' },
		{ kind: 'truncated' },
		{ kind: 'brokenOff' },
		{ kind: 'reset' },
		{ kind: 'hang' },
		{ kind: 'errorWith200', error },
		{ kind: 'answer', body: error },
		{ kind: 'answer', body: [error] },
		{ kind: 'answer', body: { result: 'ERROR', data: error } },
		{ kind: 'answer', body: { result: 'OK', data: { detail: error } } },
		{ kind: 'answer', body: { success: false, reason: error } },
		{ kind: 'answer', body: { errors: [{ msg: error }] } },
		{ kind: 'answer', body: [{ error }] },
		{ kind: 'answer', body: null },
	];
}

/** Looks for each secret in everything, however it is written, and for pieces of a URL that holds one. */
function expectNoSecret(gateway: SimulatedGateway, everything: unknown): void {
	const secrets = gateway.traits.secretFields.map((field) => gateway.credentials[field] ?? '');
	for (const secret of secrets) expect(secret.length).toBeGreaterThan(10);
	expect(textsWithSecrets(everything, secrets)).toEqual([]);
	expect(textsIn(everything).filter(([, text]) => text.includes('/token/'))).toEqual([]);
}

test('the search finds a secret where one is hidden', () => {
	const { zApi } = setup().gateways;
	const hidden = new Error('x', { cause: { config: { url: echo(zApi) } } });
	expect(() => expectNoSecret(zApi, { run: [hidden] })).toThrow();
});

describe.each(ENCODINGS)('the search finds a secret %s', (_how, write) => {
	const SECRET = 'Q7/x+zB=4&k<9>"v\'w% Tn-e_5$&';

	test.each([
		['in a text', (text: string): unknown => [`your key ${text} is wrong`]],
		['under a symbol', (text: string): unknown => ({ [Symbol('hidden')]: { text } })],
		['as a key', (text: string): unknown => new Map([[{ [text]: 1 }, 2]])],
		['as bytes', (text: string): unknown => new Set([Buffer.from(text)])],
		['by a cause', (text: string): unknown => new Error('x', { cause: new Error(text) })],
	])('%s', (_where, hide) => {
		expect(textsWithSecrets(hide(write(SECRET)), ['other', SECRET])).not.toEqual([]);
		expect(textsWithSecrets(hide(write(SECRET)), ['Q8/x+zB=4&k<9>', ''])).toEqual([]);
	});
});

const ON_ERROR: Array<NonNullable<INode['onError']>> = [
	'stopWorkflow',
	'continueRegularOutput',
	'continueErrorOutput',
];

describe.each(OFFERED)('$operation on $name', ({ name, operation }) => {
	test.each(ON_ERROR)('shows no secret whatever goes wrong (%s)', async (onError) => {
		const gateway = setup().gateways[name];
		for (const fault of faults(gateway)) {
			const timeout = fault.kind === 'hang' ? 0.3 : 60;
			const options = { timeout, maxWaitSeconds: 0 };
			gateway.failAlways(fault);
			const result = await runNode(setup().engine, {
				parameters: { gateway: name, operation, options, ...GOOD_PARAMETERS[operation] },
				credentials: { [gateway.credentialType]: gateway.credentials },
				onError,
			});
			const failed = result.error?.message ?? result.items[0] ?? result.errorItems[0];
			expect({ fault, failed }).toEqual({ fault, failed: expect.anything() });
			expectNoSecret(gateway, result);
		}
	});

	test('shows no secret where there is no gateway, or the credential is broken', async () => {
		const gateway = setup().gateways[name];
		const broken = ['http://no-such-host.invalid', 'http://127.0.0.1:1', 'not a URL', 'ftp://x'];
		for (const baseUrl of broken) {
			const result = await runNode(setup().engine, {
				parameters: { gateway: name, operation, ...GOOD_PARAMETERS[operation] },
				credentials: { [gateway.credentialType]: { ...gateway.credentials, baseUrl } },
			});
			expect(result.error).toBeDefined();
			expectNoSecret(gateway, result);
		}
		for (const field of gateway.traits.secretFields) {
			const mangled = `${gateway.credentials[field]}\n${gateway.credentials[field]}é`;
			const result = await runNode(setup().engine, {
				parameters: { gateway: name, operation, ...GOOD_PARAMETERS[operation] },
				credentials: { [gateway.credentialType]: { ...gateway.credentials, [field]: mangled } },
			});
			expect(result.error).toBeDefined();
			expectNoSecret(gateway, result);
		}
	});

	test('shows no secret in a success', async () => {
		const gateway = setup().gateways[name];
		const result = await runNode(setup().engine, {
			parameters: {
				gateway: name,
				operation,
				...GOOD_PARAMETERS[operation],
				options: { includeResponse: true },
			},
			credentials: { [gateway.credentialType]: gateway.credentials },
		});
		expect(result.items.length).toBeGreaterThan(0);
		expectNoSecret(gateway, result);
	});
});

test('look-ups of LIDs and pictures on Z-API show no secret whatever goes wrong', async () => {
	const { zApi } = setup().gateways;
	const isLookUp = ({ path }: { path: string }) => /%40lid|\/profile-picture$/.test(path);
	for (const fault of faults(zApi)) {
		zApi.reset();
		zApi.behaviour.picturesInList = false;
		zApi.failWhen(isLookUp, fault);
		const timeout = fault.kind === 'hang' ? 0.3 : 60;
		const result = await runNode(setup().engine, {
			parameters: {
				gateway: 'zApi',
				...{ operation: 'getChats', returnAll: true },
				options: { resolveLids: true, downloadPictures: true, timeout, maxWaitSeconds: 0 },
			},
			credentials: { [zApi.credentialType]: zApi.credentials },
		});
		expect({ fault, error: result.error }).toEqual({ fault, error: undefined });
		expect(result.items).toHaveLength(30);
		expect(result.hints).toHaveLength(2);
		expectNoSecret(zApi, result);
	}
});

describe.each(GATEWAY_NAMES)('the trigger on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test.each(['trigger', 'manual'] as const)(
		'shows no secret whatever goes wrong (%s)',
		async (mode) => {
			for (const fault of faults(gateway())) {
				const timeout = fault.kind === 'hang' ? 0.3 : 60;
				const options = { timeout, maxWaitSeconds: 0 };
				const trigger = triggerOn(setup().engine, gateway(), { options });
				gateway().failAlways(fault);
				const error = await trigger.pollUnsaved(mode).catch((thrown: unknown) => thrown);
				expect({ fault, error }).toEqual({ fault, error: expect.any(Error) });
				expectNoSecret(gateway(), { error, memory: trigger.memory, logged: trigger.logged });
			}
		},
	);

	test('shows no secret in what it tells, remembers and logs', async () => {
		const options = { includeResponse: true };
		const trigger = triggerOn(setup().engine, gateway(), { triggerOn: ['newActivity'], options });
		await trigger.publish();
		for (const chat of gateway().account.chats) chat.lastMessageAt = new Date();
		const items = await trigger.poll();
		expect(items.length).toBeGreaterThan(0);
		trigger.change({ saved: trigger.saved.replace('"version":1', '"version":0') });
		await trigger.publish();
		expect(trigger.logged).toHaveLength(1);
		expectNoSecret(gateway(), { items, memory: trigger.saved, logged: trigger.logged });
	});
});

test.each(GATEWAY_NAMES)('the list of chats of %s shows no secret in its errors', async (name) => {
	const gateway = setup().gateways[name];
	const node = setup().engine.nodeTypes.getByNameAndVersion('whatsAppChats');
	for (const fault of faults(gateway).filter(({ kind }) => kind !== 'hang')) {
		gateway.failAlways(fault);
		const context = listSearchContext(setup().engine, {
			parameters: { gateway: name, operation: 'getChatMetadata' },
			credentials: { [gateway.credentialType]: gateway.credentials },
		});
		const search = node.methods?.listSearch?.searchChats;
		const error: unknown = await search?.call(context).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(Error);
		expectNoSecret(gateway, error);
	}
});
