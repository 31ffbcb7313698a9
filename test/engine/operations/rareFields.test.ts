import type { INodeParameters } from 'n8n-workflow';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const IGNORE = { whenFilterUnsupported: 'ignore' };

describe('A filter on what some chats lack', () => {
	const zApi = () => setup().gateways.zApi;
	const nameless = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ phone: String(5511900000000 + index) }));
	const named = async (body: unknown[], options: INodeParameters = {}) => {
		zApi().failNext({ kind: 'answer', body });
		zApi().failAlways({ kind: 'answer', body: [] });
		const filters = { nameContains: 'ana' };
		const parameters = { operation: 'getChats', returnAll: true, filters, options };
		return await runOn(setup(), zApi(), parameters);
	};
	const LEFT_OUT = (count: number) =>
		`Z-API doesn't provide the name for every chat. The filter 'Name Contains' left out ${count} chats for that reason.`;

	test('is refused where all of many chats lack it', async () => {
		const { items, error } = await named(nameless(20));
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: "'Name Contains' can't work: Z-API provides the name for none of the 20 chats",
			description: expect.stringMatching(/^Remove 'Name Contains' from 'Filters', or set /),
		});
	});

	test('leaves nothing, with a hint, where all of few chats lack it: that can be chance', async () => {
		const { items, error, hints } = await named(nameless(19));
		expect([items, error, hints]).toEqual([[], undefined, [LEFT_OUT(19)]]);
	});

	test('is applied where one of many chats has it', async () => {
		const { items, hints } = await named([...nameless(20), { phone: '5511', name: 'Ana' }]);
		expect(items.map(({ json }) => json.name)).toEqual(['Ana']);
		expect(hints).toEqual([LEFT_OUT(20)]);
	});

	test('is ignored in few chats and in many where a person wants that', async () => {
		for (const count of [1, 20]) {
			const { items, hints } = await named(nameless(count), IGNORE);
			expect(items).toHaveLength(count);
			expect(hints).toEqual([
				"The filter 'Name Contains' was not applied: Z-API doesn't provide the name for any chat.",
			]);
		}
	});

	describe('where only a part of the list could be read', () => {
		const partly = async (filters: INodeParameters) => {
			zApi().failNext({ kind: 'answer', body: nameless(20) });
			zApi().failAlways({ kind: 'status', status: 503 });
			const reading = { pageSize: 20, pagesAtOnce: 1, maxWaitSeconds: 0 };
			const options = { ...reading, onFailure: 'returnRead' };
			const parameters = { operation: 'getChats', returnAll: true, filters, options };
			return await runOn(setup(), zApi(), parameters);
		};

		test('is not judged by that part', async () => {
			const { items, error, hints } = await partly({ nameContains: 'ana' });
			expect([items, error]).toEqual([[], undefined]);
			expect(hints).toEqual([
				expect.stringMatching(/^Only the first 20 chats were read/),
				LEFT_OUT(20),
			]);
		});

		test('is refused all the same if a gateway provides it for every chat or for none', async () => {
			const { items, error } = await partly({ isPinned: true });
			expect(items).toEqual([]);
			expect(error?.message).toBe(
				"'Is Pinned' can't work: Z-API doesn't provide the pin state for any chat",
			);
		});
	});
});
