import type { INodeParameters } from 'n8n-workflow';
import { gateways } from '../../../nodes/WhatsAppChats/gateways';
import { TRAITS } from '../../gateways';
import { chatNames } from '../harness/chatNames';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const IGNORE = { whenFilterUnsupported: 'ignore' };
const MUTED = ['Иван Петров', 'Мария Смирнова', 'Дача', 'Работа'];

describe.each(GATEWAY_NAMES)('Filters on what %s does not tell', (name) => {
	const { unsupportedFilters } = TRAITS[name];
	const gateway = () => setup().gateways[name];
	const run = async (filters: INodeParameters, options: INodeParameters = {}) =>
		await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true, filters, options });
	const everyName = () => gateway().account.chats.map((chat) => chat.name ?? chat.jid);

	test('a chat that does not tell is left out, and a hint counts it', async () => {
		const result = await run({ inactiveSince: '2030-01-01T00:00:00Z' });
		expect(chatNames(result, gateway())).toEqual(
			everyName().filter((chat) => chat !== 'Diego Rocha'),
		);
		expect(result.hints).toEqual([
			`${TRAITS[name].title} doesn't provide the time of the last message for every chat. The filter 'Inactive Since' left out 1 chat for that reason.`,
		]);
	});

	test('the hint counts no chat that another filter leaves out', async () => {
		// Two broadcast lists, one of them without a name; people and groups without one don't count.
		const result = await run({ nameContains: 'a', chatTypes: ['broadcastList'] });
		expect(chatNames(result, gateway())).toEqual([]);
		expect(result.hints).toEqual([
			`${TRAITS[name].title} doesn't provide the name for every chat. The filter 'Name Contains' left out 1 chat for that reason.`,
		]);
	});

	const flaggedBy = {
		isPinned: ['Família', 'Ana Souza'],
		isArchived: ['Работа', 'Ольга Кузнецова'],
	};
	const inWords = {
		isPinned: ['Is Pinned', 'the pin state'],
		isArchived: ['Is Archived', 'the archive state'],
	};

	describe.each([
		['isPinned', true],
		['isPinned', false],
		['isArchived', true],
		['isArchived', false],
	] as const)('%s %s', (filter, wanted) => {
		const [title, what] = inWords[filter];
		const isUnsupported = unsupportedFilters.includes(filter);
		const passing = () =>
			everyName().filter((chat) => isUnsupported || flaggedBy[filter].includes(chat) === wanted);

		test('is applied, or refused where the gateway never provides it', async () => {
			const { items, error, ...result } = await run({ [filter]: wanted });
			if (isUnsupported) {
				expect(items).toEqual([]);
				expect(error).toMatchObject({
					message: `'${title}' can't work: ${TRAITS[name].title} doesn't provide ${what} for any chat`,
					description: `Remove '${title}' from 'Filters', or set 'When a Filter Is Unsupported' under 'Options' to 'Ignore the Filter' to get the chats without it.`,
				});
			} else {
				expect(error).toBeUndefined();
				expect(chatNames({ items, error, ...result }, gateway())).toEqual(passing());
				expect(result.hints).toEqual([]);
			}
		});

		test('is ignored with a hint where a person wants that', async () => {
			const result = await run({ [filter]: wanted }, IGNORE);
			expect(chatNames(result, gateway())).toEqual(passing());
			const hint = `The filter '${title}' was not applied: ${TRAITS[name].title} doesn't provide ${what} for any chat.`;
			expect(result.hints).toEqual(isUnsupported ? [hint] : []);
		});
	});

	test('one that never can be applied is refused before anything is asked', async () => {
		const never = gateways.find((one) => one.name === name)?.neverProvides ?? [];
		for (const filter of unsupportedFilters.filter((one) => never.includes(one))) {
			const { error } = await run({ [filter]: true });
			expect(error?.message).toContain("can't work");
			expect(gateway().requests).toEqual([]);
		}
	});

	test('a filter that is not applied leaves the others in force', async () => {
		const result = await run({ isArchived: false, isMuted: true }, IGNORE);
		const tellsArchived = !unsupportedFilters.includes('isArchived');
		const expected = tellsArchived ? MUTED.filter((chat) => chat !== 'Работа') : MUTED;
		expect(chatNames(result, gateway())).toEqual(expected);
	});

	test('an input item with one is in error, and the others are unharmed', async () => {
		const filters = { isPinned: '={{ $json.pinned }}', isArchived: '={{ $json.archived }}' };
		const parameters = { operation: 'getChats', limit: 1, filters };
		const input = [{ pinned: true }, { archived: true }, {}];
		const onError = 'continueRegularOutput' as const;
		const { items } = await runOn(setup(), gateway(), parameters, { input, onError });
		expect(items.map(({ json }) => 'error' in json)).toEqual([
			unsupportedFilters.includes('isPinned'),
			unsupportedFilters.includes('isArchived'),
			false,
		]);
	});
});

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
