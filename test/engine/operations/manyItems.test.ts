import { runNode } from '../harness/engine';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const CHAT = { operation: 'getChatMetadata', chat: { __rl: true, mode: 'phone', value: '' } };
const parameters = { ...CHAT, chat: { ...CHAT.chat, value: '={{ $json.phone }}' } };
const input = ['5511999990001', 'Ana Souza', '79001110006'].map((phone) => ({ phone }));
const REFUSED = "'Chat' is neither a phone number nor an ID of a chat";

describe.each(GATEWAY_NAMES)('Many input items on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('stop at the first that fails, naming it', async () => {
		const { items, error } = await runOn(setup(), gateway(), parameters, { input });
		expect(items).toEqual([]);
		expect(error).toMatchObject({ message: REFUSED, itemIndex: 1 });
	});

	test('with Continue, the failed one becomes an error in its place and harms no other', async () => {
		const run = await runOn(setup(), gateway(), parameters, {
			input,
			onError: 'continueRegularOutput',
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([
			{ json: expect.objectContaining({ id: '5511999990001@c.us' }), pairedItem: { item: 0 } },
			{ json: { error: REFUSED }, pairedItem: { item: 1 } },
			{ json: expect.objectContaining({ id: '79001110006@c.us' }), pairedItem: { item: 2 } },
		]);
	});

	test('with Continue using the error output, the failed one goes there', async () => {
		const run = await runOn(setup(), gateway(), parameters, {
			input,
			onError: 'continueErrorOutput',
		});
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
			['5511999990001@c.us', { item: 0 }],
			['79001110006@c.us', { item: 2 }],
		]);
		expect(run.errorItems.map(({ json }) => json.error)).toEqual([REFUSED]);
	});

	test('each give all their chats, paired with their own input item', async () => {
		const run = await runOn(setup(), gateway(), { operation: 'getChats', limit: 2 }, { input });
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 1, 2, 2].map((item) => ({ item })),
		);
	});
});

test('Gateway can be an expression: one node reads accounts of all four', async () => {
	const { engine, gateways } = setup();
	const all = GATEWAY_NAMES.map((name) => gateways[name]);
	const { items, error } = await runNode(engine, {
		parameters: { ...parameters, gateway: '={{ $json.gateway }}' },
		credentials: Object.fromEntries(
			all.map(({ credentialType, credentials }) => [credentialType, credentials]),
		),
		input: all.map(({ name }) => ({ gateway: name, phone: '+7 900 111-00-06' })),
	});
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => [json.gateway, json.id])).toEqual(
		GATEWAY_NAMES.map((name) => [name, '79001110006@c.us']),
	);
});

test('a Gateway that does not exist is an error that names the choices', async () => {
	const { engine, gateways } = setup();
	const { error } = await runNode(engine, {
		parameters: { ...parameters, gateway: '={{ $json.gateway }}' },
		credentials: { zApi: gateways.zApi.credentials },
		input: [{ gateway: 'Z-API', phone: '5511999990001' }],
	});
	expect(error?.message).toBe("'Gateway' has a value it can't have");
	expect(error?.description).toContain('evolution, plugChat, whatsGate, zApi');
});

test('keys given by an expression are those of each input item', async () => {
	const { gateways, engine } = setup();
	const { zApi } = gateways;
	const { items, error } = await runNode(engine, {
		parameters: { operation: 'getChats', gateway: 'zApi', limit: 1 },
		credentials: { zApi: { ...zApi.credentials, clientToken: '={{ $json.clientToken }}' } },
		input: [{ clientToken: zApi.credentials.clientToken ?? '' }, { clientToken: 'wrong' }],
		onError: 'continueRegularOutput',
	});
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.error ?? json.gateway)).toEqual([
		'zApi',
		'Z-API refused the Client-Token',
	]);
});
