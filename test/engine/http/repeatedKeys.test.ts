import { inspect } from 'node:util';
import { ENCODINGS } from '../../encodings';
import type { Fault, SimulatedGateway } from '../../gateways';
import { triggerOn } from '../harness/activeTrigger';
import { pickerPage } from '../harness/chatPicker';
import { testCredential } from '../harness/credentialTester';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

/** Everything that a person could see of what is told: errors whole, hidden properties and all. */
const whole = (told: unknown) =>
	inspect(told, { depth: Infinity, showHidden: true, maxStringLength: null, maxArrayLength: null });

/** Every way on which a gateway's words can come to people. */
const WAYS: Array<[what: string, tell: (gateway: SimulatedGateway) => Promise<unknown>]> = [
	[
		'a run',
		async (gateway) =>
			await runOn(setup(), gateway, { returnAll: true, options: { maxWaitSeconds: 0 } }),
	],
	[
		'a run that continues',
		async (gateway) =>
			await runOn(
				setup(),
				gateway,
				{ returnAll: true, options: { maxWaitSeconds: 0 } },
				{ onError: 'continueRegularOutput' },
			),
	],
	[
		'the trigger',
		async (gateway) => {
			const options = { maxWaitSeconds: 0 };
			const trigger = triggerOn(setup().engine, gateway, { options });
			const error = await trigger.publish().catch((thrown: unknown) => thrown);
			return { error, logged: trigger.logged, memory: trigger.memory };
		},
	],
	[
		'the list behind Chat',
		async (gateway) => await pickerPage(setup(), gateway).catch((thrown: unknown) => thrown),
	],
	["the credential's test", async (gateway) => await testCredential(setup(), gateway.name)],
];

describe.each(GATEWAY_NAMES)('A key that %s repeats', (name) => {
	test.each(WAYS)('is not shown by %s, however it is encoded', async (_what, tell) => {
		const gateway = setup().gateways[name];
		const key = gateway.credentials[gateway.traits.secretFields[0] ?? ''] ?? '';
		expect(key.length).toBeGreaterThan(10);
		for (const [encoding, encode] of ENCODINGS) {
			const written = encode(key);
			const texts = [
				`Bad key ${written}!`,
				`${'x'.repeat(190)} ${written}`,
				`${written} `.repeat(500),
			];
			for (const [number, text] of texts.entries()) {
				gateway.failAlways(faults(text)[number % 3] ?? { kind: 'hang' });
				const told = whole(await tell(gateway));
				expect({ encoding, shows: told.includes(written) }).toEqual({ encoding, shows: false });
				expect({ encoding, shows: told.includes(key) }).toEqual({ encoding, shows: false });
			}
		}
	});
});

/** The forms in which a gateway complains. */
function faults(text: string): Fault[] {
	return [
		{ kind: 'status', status: 400, body: { error: text, message: text } },
		{ kind: 'errorWith200', error: text },
		{ kind: 'answer', body: { result: 'ERROR', error: text } },
	];
}

test.each(ENCODINGS)('WhatsGate’s name of a status shows no key %s', async (_name, encode) => {
	const { whatsGate } = setup().gateways;
	const key = encode(whatsGate.credentials.apiKey ?? '');
	const { whatsappId } = whatsGate.credentials;
	for (const status of [key, `phone ${key} is off`, `${key} `.repeat(1_000)]) {
		const data = [{ unique_id: whatsappId, status: 'PENDING', status_name: status }];
		whatsGate.failAlways({ kind: 'answer', body: { result: 'OK', data } });
		const { message } = await testCredential(setup(), 'whatsGate');
		expect(message).toMatch(/^The key is right, but the phone is not connected to WhatsGate/);
		expect(message).not.toContain(key);
		expect(message.length).toBeLessThan(400);
	}
});
