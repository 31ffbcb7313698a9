import { activeChat, type SimulatedGateway } from '../../gateways';
import { passOneMinute, pickerPage } from '../harness/chatPicker';
import {
	freezeClock,
	GATEWAY_NAMES,
	OFFERED,
	GOOD_PARAMETERS,
	runOn,
	useSetup,
} from '../harness/setup';

freezeClock('2026-01-15T18:00:00.000Z');
afterEach(passOneMinute);

const setup = useSetup();

const secretsOf = ({ traits, credentials }: SimulatedGateway) =>
	traits.secretFields.map((field) => credentials[field] ?? '');

describe.each(GATEWAY_NAMES)('The list of chats of %s', (name) => {
	test('shows no key that a name repeats', async () => {
		const gateway = setup().gateways[name];
		const { account } = gateway;
		const { chats } = account;
		const names = secretsOf(gateway).flatMap((secret) => [
			secret,
			`={{ "${secret}" }}`,
			`my key is ${secret}, ${encodeURIComponent(secret)}`,
			`${secret} `.repeat(1000),
			`${'x '.repeat(95)}${secret}`,
		]);
		account.chats = names.map((chatName, at) =>
			activeChat(`55119000001${10 + at}@c.us`, { name: chatName }),
		);
		const page = await pickerPage(setup(), gateway);
		account.chats = chats;
		expect(page.names).toHaveLength(names.length);
		for (const secret of secretsOf(gateway)) {
			expect(secret.length).toBeGreaterThan(10);
			expect(JSON.stringify(page)).not.toContain(secret.slice(0, 10));
		}
	});
});

/** A gateway's words that n8n would run, were they stored or shown on their own. */
const CODE = '={{ 1 }} $fromAI("x") <a href="//x.example">Sign in</a><img src=//x.example>';

test.each(OFFERED)('$operation on $name: no word of a gateway is code', async (offered) => {
	const { name, operation } = offered;
	const gateway = setup().gateways[name];
	for (const status of [200, 400, 401, 404, 429, 500]) {
		const body = gateway.traits.errorBody(CODE);
		gateway.failAlways({ kind: 'status', status, body });
		const parameters = { operation, ...GOOD_PARAMETERS[operation], options: { maxWaitSeconds: 0 } };
		const { error, hints } = await runOn(setup(), gateway, parameters);
		expect(error?.message).toMatch(/^(Evolution API|PlugChat|WhatsGate|Z-API) /);
		for (const text of [error?.message, error?.description, ...hints]) {
			expect(text).toMatch(/^[A-Z']/);
			expect(text).not.toMatch(/\$fromAI|<\/?[a-z]/i);
		}
	}
});
