import { manyChats } from '../../gateways';
import { randomNumbers } from '../../unit/randomNumbers';
import { runOn, useSetup, supporting } from '../harness/setup';

const big = useSetup({ account: manyChats(250) });

describe.each(supporting('pages'))('Pages of %s', (name) => {
	const gateway = () => big().gateways[name];
	const readAll = async (options = { pageSize: 20 }) =>
		await runOn(big(), gateway(), { operation: 'getChats', returnAll: true, options });
	const asked = () =>
		gateway().requests.map(({ method, query }) => [method, query.page, query.pageSize]);
	const ids = () => gateway().account.chats.map(({ jid }) => jid);

	beforeEach(() => {
		gateway().account.chats.splice(0, Infinity, ...manyChats(250).chats);
	});

	test('are asked for from page 1 on, and page 1 once more at the end', async () => {
		await readAll();
		const pages = Array.from({ length: 16 }, (_, at) => String(at + 1));
		expect(asked()).toEqual([...pages, '1'].map((page) => ['GET', page, '20']));
	});

	test('hold 1,000 chats where nobody set a size, and a page that is not full is followed by one more', async () => {
		await runOn(big(), gateway(), { operation: 'getChats', returnAll: true });
		expect(asked()).toEqual([
			['GET', '1', '1000'],
			['GET', '2', '1000'],
		]);
	});

	test('hold no more than a Limit needs', async () => {
		await runOn(big(), gateway(), { operation: 'getChats', limit: 150 });
		expect(asked()).toEqual([['GET', '1', '150']]);
	});

	test('hold 100 for a look at what passes the filters, and 1,000 where these are too few', async () => {
		const filters = { chatTypes: ['group'] };
		await runOn(big(), gateway(), { operation: 'getChats', limit: 10, filters });
		expect(asked()).toEqual([['GET', '1', '100']]);
		gateway().requests.splice(0);
		const { items } = await runOn(big(), gateway(), { operation: 'getChats', limit: 25, filters });
		expect(items).toHaveLength(25);
		expect(asked()).toEqual([
			['GET', '1', '100'],
			['GET', '1', '1000'],
		]);
	});

	test('are read twice where they are few, so that a chat which vanishes hides no other', async () => {
		let request = 0;
		gateway().behaviour.beforeRequest = (_request, { chats }) => {
			if (++request === 3) chats.splice(4, 1);
		};
		const { items, hints } = await readAll({ pageSize: 100 });
		const read = items.map(({ json }) => json.id);
		expect(ids().filter((id) => !read.includes(id))).toEqual([]);
		expect(hints).toEqual([]);
	});

	test('that are too large for the gateway are followed by pages of 100, for all input items', async () => {
		const isLarge = ({ query }: { query: Record<string, string> }) => Number(query.pageSize) > 100;
		gateway().failWhen(isLarge, { kind: 'status', status: 504 });
		const parameters = { operation: 'getChats', returnAll: true };
		const { items, error } = await runOn(big(), gateway(), parameters, { input: [{}, {}] });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(500);
		expect(asked().filter(([, , size]) => size === '1000')).toHaveLength(1);
	});

	test('whose equals come in another order at each request lose no chat', async () => {
		for (const chat of gateway().account.chats.slice(100)) chat.lastMessageAt = null;
		gateway().behaviour.reshuffleEquals = randomNumbers(1);
		const { items, hints, error } = await readAll();
		expect(error).toBeUndefined();
		expect(new Set(items.map(({ json }) => json.id))).toEqual(new Set(ids()));
		expect(hints).toEqual([
			expect.stringMatching(/in another order at each request.*Each chat is there once/),
		]);
	});

	describe('that never show some of the chats', () => {
		const neverShowAll = () => {
			const random = randomNumbers(1);
			gateway().behaviour.capPageSize = 20;
			gateway().behaviour.beforeRequest = (_request, { chats }) => {
				const shown = chats.slice(100, 110).sort(() => random() - 0.5);
				chats.splice(200, 10, ...shown);
			};
		};

		test('end with an error that says how many are missing', async () => {
			neverShowAll();
			const { error, items } = await readAll();
			expect(items).toEqual([]);
			expect(error?.message).toMatch(/did not return 10 of 250 chats, although .* read \d+ times/);
			expect(error?.description).toMatch(/'Return What Was Read'/);
		});

		test('end with the others and a warning where Return What Was Read is chosen', async () => {
			neverShowAll();
			const options = { pageSize: 20, onFailure: 'returnRead' };
			const { items, hints, error } = await readAll(options);
			expect(error).toBeUndefined();
			expect(items).toHaveLength(240);
			expect(hints).toEqual([expect.stringMatching(/^10 chats of 250 did not come/)]);
		});
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
		expect(items.map(({ json }) => json.id)).toEqual(ids().slice(0, 20));
		expect(gateway().requests.length).toBeLessThanOrEqual(8);
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
