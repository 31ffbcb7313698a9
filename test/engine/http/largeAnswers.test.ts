import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { SimulatedGateway } from '../../gateways';
import { triggerOn } from '../harness/activeTrigger';
import { pickerPage } from '../harness/chatPicker';
import { testCredential } from '../harness/credentialTester';
import { startNode } from '../harness/engine';
import {
	bytesAnswer,
	endlessAnswer,
	endlessHeaders,
	tricklingAnswer,
	type Sending,
} from '../harness/hostileServer';
import { GATEWAY_NAMES, OFFERED, runOn, GOOD_PARAMETERS, useSetup } from '../harness/setup';

const setup = useSetup();

const MEGABYTE = 1_000_000;

/** What the sockets on both sides may hold of an answer that is no longer wanted. */
const IN_FLIGHT = 8 * MEGABYTE;

/** Everything that asks a gateway for chats, with the words that it fails with. */
const ASKERS: Array<
	[what: string, ask: (gateway: SimulatedGateway, options: object) => Promise<string>]
> = [
	[
		'Get Chats',
		async (gateway, options) => {
			const { error } = await runOn(setup(), gateway, { returnAll: true, options: { ...options } });
			return `${error?.message}. ${error?.description}`;
		},
	],
	[
		'the trigger',
		async (gateway, options) => {
			const trigger = triggerOn(setup().engine, gateway, { options: { ...options } });
			return await trigger.publish().then(String, ({ message }: Error) => message);
		},
	],
];

describe.each(GATEWAY_NAMES)('On %s', (name) => {
	const gateway = () => setup().gateways[name];

	test.each(ASKERS)('%s ends an answer without an end at Max Answer Size', async (_what, ask) => {
		const { fault, closed, bytes } = endlessAnswer();
		gateway().failAlways(fault);
		const says = await ask(gateway(), { maxAnswerMegabytes: 3, maxWaitSeconds: 0 });
		expect(says).toMatch(/sent an answer of more than 3 MB.*'Max Answer Size \(MB\)'/);
		await closed;
		expect(bytes()).toBeGreaterThan(3 * MEGABYTE);
		expect(bytes()).toBeLessThan(3 * MEGABYTE + IN_FLIGHT);
	});

	test('the list behind Chat ends one at 64 MB', async () => {
		const { fault, closed, bytes } = endlessAnswer();
		gateway().failAlways(fault);
		await expect(pickerPage(setup(), gateway())).rejects.toMatchObject({
			message: expect.stringMatching(/more than 64 MB/),
		});
		await closed;
		expect(bytes()).toBeLessThan(64 * MEGABYTE + IN_FLIGHT);
	});

	test("the credential's test ends one at 64 MB", async () => {
		const { fault, closed, bytes } = endlessAnswer();
		gateway().failAlways(fault);
		const result = await testCredential(setup(), name);
		expect(result).toEqual({ status: 'Error', message: expect.stringMatching(/more than 64 MB/) });
		await closed;
		expect(bytes()).toBeLessThan(64 * MEGABYTE + IN_FLIGHT);
	});

	test('of a failure without an end one megabyte is read, and the failure is reported', async () => {
		const { fault, closed, bytes } = endlessAnswer({}, 503);
		gateway().failAlways(fault);
		const options = { maxWaitSeconds: 0 };
		const { error } = await runOn(setup(), gateway(), { returnAll: true, options });
		expect(error?.message).toMatch(/has a problem of its own \(HTTP 503\)/);
		await closed;
		expect(bytes()).toBeLessThan(IN_FLIGHT);
	});

	test('of a redirect without an end the connection is closed as well', async () => {
		const { fault, closed, bytes } = endlessAnswer({ location: 'http://127.0.0.1:1/' }, 302);
		gateway().failAlways(fault);
		const { error } = await runOn(setup(), gateway(), { returnAll: true });
		expect(error?.message).toMatch(/has moved to another address/);
		await closed;
		expect(bytes()).toBeLessThan(IN_FLIGHT);
	});
});

const SLOW: Array<[what: string, begin: () => Sending]> = [
	['headers without an end', endlessHeaders],
	['an answer that trickles in', tricklingAnswer],
	['an answer without an end', endlessAnswer],
];

describe.each(SLOW)('The connection of %s is closed', (_what, begin) => {
	const options = { timeout: 0.3, maxWaitSeconds: 0, maxAnswerMegabytes: 256 };

	test.each(OFFERED)('at the timeout of $operation on $name', async ({ name, operation }) => {
		const { fault, closed } = begin();
		const gateway = setup().gateways[name];
		gateway.failAlways(fault);
		const parameters = { operation, ...GOOD_PARAMETERS[operation], options };
		const { error } = await runOn(setup(), gateway, parameters);
		expect(error?.message).toMatch(/did not answer in time|more than 256 MB/);
		await closed;
	});

	test.each(GATEWAY_NAMES)('where the workflow is stopped on %s', async (name) => {
		const { fault, closed } = begin();
		const gateway = setup().gateways[name];
		gateway.failAlways(fault);
		const asked = new Promise<void>((resolve) => {
			gateway.behaviour.beforeRequest = () => resolve();
		});
		const run = startNode(setup().engine, {
			parameters: { gateway: name, operation: 'getChats', options: { maxAnswerMegabytes: 256 } },
			credentials: { [gateway.credentialType]: gateway.credentials },
		});
		await asked;
		run.stop();
		await run.ended.catch(() => undefined);
		await closed;
	});
});

const LIST = JSON.stringify({
	result: 'OK',
	data: [{ id: '79991112233@c.us', name: 'A'.repeat(900_000) }],
});

const PACKED: Array<[encoding: string, pack: (bytes: Buffer) => Buffer]> = [
	['gzip', (bytes) => gzipSync(bytes)],
	['deflate', (bytes) => deflateSync(bytes)],
	['br', (bytes) => brotliCompressSync(bytes)],
];

describe.each(PACKED)('An answer packed with %s', (encoding, pack) => {
	const chats = async (options: object) =>
		await runOn(setup(), setup().gateways.whatsGate, { returnAll: true, options: { ...options } });
	const packed = (text: string) =>
		bytesAnswer(pack(Buffer.from(text)), 'application/json', { 'content-encoding': encoding });

	test('is measured unpacked', async () => {
		const bomb = packed(`{"result":"OK","data":[${' '.repeat(30 * MEGABYTE)}]}`);
		setup().gateways.whatsGate.failAlways(bomb);
		const { error } = await chats({ maxAnswerMegabytes: 10 });
		expect(error?.message).toBe('WhatsGate sent an answer of more than 10 MB');
	});

	test('succeeds below the limit, and fails one byte above it', async () => {
		const padded = (bytes: number) => packed(LIST.padEnd(bytes));
		setup().gateways.whatsGate.failAlways(padded(1_000_000));
		expect((await chats({ maxAnswerMegabytes: 1 })).items).toHaveLength(1);
		setup().gateways.whatsGate.failAlways(padded(1_000_001));
		expect((await chats({ maxAnswerMegabytes: 1 })).error?.message).toMatch(/more than 1 MB/);
	});

	test('that is damaged gets an error in plain words', async () => {
		const damaged = pack(Buffer.from(LIST)).fill(0x55, 12);
		const headers = { 'content-encoding': encoding };
		setup().gateways.whatsGate.failAlways(bytesAnswer(damaged, 'application/json', headers));
		const { error } = await chats({ maxWaitSeconds: 0 });
		expect(error?.message).toMatch(/^WhatsGate (sent an answer that can't be unpacked|broke off)/);
	});
});
