import type { INodeParameters } from 'n8n-workflow';
import { manyChats } from '../../gateways';
import { runNode } from '../harness/engine';
import { GATEWAY_NAMES, runOn, supporting, useSetup } from '../harness/setup';

/** Where the chats with a name of their own stand among others. */
const NAMED = new Map([
	[6, 'Ana'],
	[9, 'Família'],
	[247, 'Bruno'],
]);

function account() {
	const many = manyChats(250);
	for (const [at, chat] of many.chats.entries()) {
		const name = NAMED.get(at);
		if (name !== undefined) chat.name = name;
	}
	return many;
}

const setup = useSetup({ account: account() });

const everyChat = { operation: 'getChats', returnAll: true, simple: false };
const named = { ...everyChat, filters: { nameContains: '={{ $json.name }}' } };
const input = ['Ana', 'Bruno', 'Família', 'Nobody'].map((name) => ({ name }));

/** So many requests does one input item alone take. */
async function requestsOfOne(name: (typeof GATEWAY_NAMES)[number], parameters: INodeParameters) {
	const gateway = setup().gateways[name];
	await runOn(setup(), gateway, parameters, { input: [{ name: 'Nobody' }] });
	return gateway.requests.splice(0).length;
}

describe.each(GATEWAY_NAMES)('Input items that ask the same account on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('share one reading, and each gets its own chats', async () => {
		const requests = await requestsOfOne(name, named);
		const { items, error } = await runOn(setup(), gateway(), named, { input });
		expect(error).toBeUndefined();
		expect(items.map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
			['Ana', { item: 0 }],
			['Bruno', { item: 1 }],
			['Família', { item: 2 }],
		]);
		expect(gateway().requests).toHaveLength(requests);
	});

	test('give items that have nothing in common, so that changing one changes no other', async () => {
		const { items } = await runOn(
			setup(),
			gateway(),
			{ ...everyChat, options: { includeResponse: true } },
			{ input: [{}, {}] },
		);
		const [one, other] = [items[9]?.json, items[259]?.json];
		expect(one).toMatchObject({ name: 'Família' });
		expect(other).toEqual(one);
		expect(other).not.toBe(one);
		expect(other?.['response']).not.toBe(one?.['response']);
	});

	test('read anew after a reading that failed', async () => {
		gateway().failNext({ kind: 'status', status: 403 });
		const { items } = await runOn(setup(), gateway(), everyChat, {
			input: [{}, {}],
			onError: 'continueRegularOutput',
		});
		expect(items[0]?.json).toHaveProperty('error');
		expect(items.slice(1).map(({ pairedItem }) => pairedItem)).toEqual(
			Array.from({ length: 250 }, () => ({ item: 1 })),
		);
	});
});

describe.each(supporting('pages'))('Page options and a limit on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const options = { pageSize: 100, pagesAtOnce: 1 };

	test('with other page options read for themselves', async () => {
		const parameters = {
			...everyChat,
			options: { pageSize: '={{ $json.pageSize }}', pagesAtOnce: 1 },
		};
		const sizes = [100, 125].map((pageSize) => ({ pageSize }));
		await runOn(setup(), gateway(), parameters, { input: sizes.slice(0, 1) });
		const first = gateway().requests.splice(0).length;
		await runOn(setup(), gateway(), parameters, { input: sizes.slice(1) });
		const second = gateway().requests.splice(0).length;
		await runOn(setup(), gateway(), parameters, { input: sizes });
		expect(gateway().requests).toHaveLength(first + second);
	});

	test('one short reading serves all input items for which it is enough', async () => {
		const { items } = await runOn(
			setup(),
			gateway(),
			{ operation: 'getChats', limit: '={{ $json.limit }}' },
			{ input: [{ limit: 3 }, { limit: 2 }] },
		);
		expect(items.map(({ json }) => json.name)).toEqual([1, 2, 3, 1, 2].map((n) => `Contato ${n}`));
		expect(gateway().requests).toHaveLength(1);
	});

	test('one that asks for more reads all, once for those that follow', async () => {
		const parameters = { ...named, returnAll: false, limit: 1, options };
		const whole = await requestsOfOne(name, { ...named, options });
		await runOn(setup(), gateway(), parameters, { input: input.slice(0, 1) });
		const short = gateway().requests.splice(0).length;
		const { items } = await runOn(setup(), gateway(), parameters, { input });
		expect(items.map(({ json }) => json.name)).toEqual(['Ana', 'Bruno', 'Família']);
		expect(gateway().requests.length).toBeLessThanOrEqual(short + whole);
	});
});

test('input items of other accounts read those', async () => {
	const { engine, gateways } = setup();
	const { zApi } = gateways;
	const { items } = await runNode(engine, {
		parameters: { operation: 'getChats', gateway: 'zApi', limit: 1 },
		credentials: { zApi: { ...zApi.credentials, clientToken: '={{ $json.clientToken }}' } },
		input: [{ clientToken: zApi.credentials['clientToken'] ?? '' }, { clientToken: 'wrong' }],
		onError: 'continueRegularOutput',
	});
	expect(items.map(({ json }) => json.error ?? json.name)).toEqual([
		'Contato 1',
		'Z-API refused the Client-Token',
	]);
});
