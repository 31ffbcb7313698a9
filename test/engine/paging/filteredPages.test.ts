import type { INodeParameters } from 'n8n-workflow';
import { manyChats } from '../../gateways';
import { runOn, useSetup, supporting } from '../harness/setup';

/** 25 pages of 10: nine people and, last, a group. */
const setup = useSetup({ account: manyChats(250) });

const groupIds = (count: number) =>
	setup()
		.gateways.zApi.account.chats.filter(({ group }) => group)
		.slice(0, count)
		.map(({ jid }) => jid);

describe.each(supporting('pages'))('Limit with filters on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const run = async (parameters: INodeParameters, pagesAtOnce = 1) => {
		const options = { pageSize: 10, pagesAtOnce };
		const result = await runOn(setup(), gateway(), {
			operation: 'getChats',
			options,
			...parameters,
		});
		expect(result.error).toBeUndefined();
		return { ...result, ids: result.items.map(({ json }) => json.id) };
	};
	const pagesAsked = () => gateway().requests.map(({ query }) => Number(query.page));
	const firstPages = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

	test.each([1, 4])(
		'counts what passes, and asks for no page more (%d at once)',
		async (atOnce) => {
			const { ids } = await run({ limit: 3, filters: { chatTypes: ['group'] } }, atOnce);
			expect(ids).toEqual(groupIds(3));
			expect(pagesAsked()).toEqual([1, 2, 3]);
		},
	);

	test('cuts what passes on the last page', async () => {
		const { ids } = await run({ limit: 2, filters: { chatTypes: ['contact'] } });
		expect(ids).toEqual(
			gateway()
				.account.chats.slice(0, 2)
				.map(({ jid }) => jid),
		);
		expect(pagesAsked()).toEqual([1]);
	});

	test('asks for whole pages, however small the limit', async () => {
		await run({ limit: 1, filters: { chatTypes: ['group'] } });
		expect(gateway().requests.map(({ query }) => query.pageSize)).toEqual(['10']);
	});

	test('needs no second request where a small look has enough', async () => {
		const options = { pageSize: 300 };
		const { ids } = await run({ limit: 9, filters: { chatTypes: ['group'] }, options });
		expect(ids).toHaveLength(9);
		expect(pagesAsked()).toEqual([1]);
	});

	test('reads to the chat that passes, and ends there', async () => {
		const { ids } = await run({ limit: 1, filters: { nameContains: 'CONTATO 249' } });
		expect(ids).toEqual(['5511900000248@c.us']);
		expect(pagesAsked()).toEqual(firstPages(25));
	});

	test('reads to the end where too few pass, and once more the top', async () => {
		const { ids } = await run({ limit: 2, filters: { nameContains: 'contato 249' } });
		expect(ids).toEqual(['5511900000248@c.us']);
		expect(pagesAsked()).toEqual([...firstPages(26), 1]);
	});

	test('never ends early by date, as no gateway documents an order', async () => {
		await run({ limit: 50, filters: { activeSince: '2026-01-15T17:55:00Z' } });
		expect(pagesAsked()).toEqual([...firstPages(26), 1]);
	});
});

describe('Limit with a filter on a field that the gateway may not return', () => {
	const options = { pageSize: 10, pagesAtOnce: 1 };
	const pinned = { operation: 'getChats', limit: 3, filters: { isPinned: true }, options };

	test('reads all pages to be sure that no chat has it, then returns the first ones with a hint', async () => {
		const { plugChat } = setup().gateways;
		const ignoring = { ...pinned, options: { ...options, whenFilterUnsupported: 'ignore' } };
		const { items, hints } = await runOn(setup(), plugChat, ignoring);
		expect(items.map(({ json }) => json.name)).toEqual(['Contato 1', 'Contato 2', 'Contato 3']);
		expect(hints).toEqual([expect.stringMatching(/^The filter 'Is Pinned' was not applied/)]);
		expect(plugChat.requests).toHaveLength(27);
	});

	test('reads all pages as well before it refuses the filter', async () => {
		const { plugChat } = setup().gateways;
		const { items, error } = await runOn(setup(), plugChat, pinned);
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			"'Is Pinned' can't work: PlugChat doesn't provide the pin state for any chat",
		);
		expect(plugChat.requests).toHaveLength(27);
	});

	test('is applied when one chat on the last page has it', async () => {
		const { zApi } = setup().gateways;
		const entry = (phone: number) => ({ phone: String(5511900000000 + phone), unread: '1' });
		const pages = [entry(1), entry(2), { ...entry(3), pinned: 'true' }];
		for (const [index, chat] of pages.entries()) {
			const isPage = ({ query }: { query: Record<string, string> }) =>
				query.page === String(index + 1);
			zApi.failWhen(isPage, { kind: 'answer', body: [chat] });
		}
		zApi.failAlways({ kind: 'answer', body: [] });
		const { items, hints } = await runOn(setup(), zApi, {
			...pinned,
			limit: 2,
			options: { pageSize: 1, pagesAtOnce: 1 },
		});
		expect(items.map(({ json }) => json.id)).toEqual(['5511900000003@c.us']);
		expect(hints).toEqual([
			"Z-API doesn't provide the pin state for every chat. The filter 'Is Pinned' left out 2 chats for that reason.",
		]);
	});

	test('the hint counts no chat below the last one that is returned', async () => {
		const { zApi } = setup().gateways;
		const body = [1, 2, 3].map((phone) => ({ phone: String(5511900000000 + phone) }));
		const [first, second, third] = body;
		zApi.failAlways({ kind: 'answer', body: [first, { ...second, pinned: true }, third] });
		const { hints } = await runOn(setup(), zApi, { ...pinned, limit: 1 });
		expect(hints).toEqual([expect.stringMatching(/left out 1 chat for that reason/)]);
	});

	test('WhatsGate is asked once, whatever is filtered', async () => {
		const { whatsGate } = setup().gateways;
		const filters = { chatTypes: ['group'] };
		const { items } = await runOn(setup(), whatsGate, { operation: 'getChats', limit: 3, filters });
		expect(items.map(({ json }) => json.id)).toEqual(groupIds(3));
		expect(whatsGate.requests).toHaveLength(1);
	});

	test('what was read before a failure is filtered too', async () => {
		const { zApi } = setup().gateways;
		zApi.failWhen(({ query }) => query.page === '3', { kind: 'status', status: 503 });
		const { items, hints } = await runOn(setup(), zApi, {
			...pinned,
			returnAll: true,
			filters: { chatTypes: ['group'] },
			options: { ...options, maxWaitSeconds: 0, onFailure: 'returnRead' },
		});
		expect(items.map(({ json }) => json.id)).toEqual(groupIds(2));
		expect(hints).toEqual([expect.stringMatching(/^Only the first 20 chats were read/)]);
	});
});
