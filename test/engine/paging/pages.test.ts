import { manyChats } from '../../gateways';
import { runOn, useSetup, supporting } from '../harness/setup';

const big = useSetup({ account: manyChats(250) });

describe.each(supporting('pages'))('Pages of %s', (name) => {
	const gateway = () => big().gateways[name];
	const readAll = async () =>
		await runOn(big(), gateway(), { operation: 'getChats', returnAll: true });
	const ids = () => gateway().account.chats.map(({ jid }) => jid);

	test('are asked for from page 1 on, with page and pageSize', async () => {
		await readAll();
		expect(gateway().requests.map(({ method, query }) => ({ method, query }))).toEqual(
			['1', '2', '3', '4', '5', '6', '1'].map((page) => ({
				method: 'GET',
				query: { page, pageSize: '100' },
			})),
		);
	});

	test('a Limit asks for no more pages than it needs', async () => {
		await runOn(big(), gateway(), { operation: 'getChats', limit: 150 });
		expect(gateway().requests).toHaveLength(2);
	});

	test.each([
		['a page size capped in silence', { capPageSize: 30 }],
		['a last page repeated for ever', { repeatLastPage: true }],
		['a list wrapped in "value"', { wrapInValue: true }],
	])('%s: every chat once', async (_fault, behaviour) => {
		Object.assign(gateway().behaviour, behaviour);
		const { items, error } = await readAll();
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual(ids());
	});

	test('a gateway that ignores page ends instead of running for ever', async () => {
		gateway().behaviour.ignorePage = true;
		const { items } = await readAll();
		expect(items.map(({ json }) => json.id)).toEqual(ids().slice(0, 100));
		expect(gateway().requests.length).toBeLessThanOrEqual(7);
	});

	test('two entries with one id on one page are both kept, as in the provider’s own example', async () => {
		const example = [
			{ name: 'Plug-suporte', phone: '5511999999999' },
			{ name: 'Plug-Team', phone: '5511999999999' },
			{ name: 'Plug-Team', phone: '5511999999999' },
		];
		gateway().failAlways({ kind: 'answer', body: example });
		const { items } = await readAll();
		expect(items.map(({ json }) => json.name)).toEqual(['Plug-suporte', 'Plug-Team']);
	});

	test('chats without an id are kept', async () => {
		const nameless = [{ name: 'A' }, { name: 'B' }, { name: 'B' }];
		gateway().failAlways({ kind: 'answer', body: nameless });
		const { items } = await readAll();
		expect(items.map(({ json }) => [json.id, json.name])).toEqual([
			[null, 'A'],
			[null, 'B'],
			[null, 'B'],
		]);
	});
});
