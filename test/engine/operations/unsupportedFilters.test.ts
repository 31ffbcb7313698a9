import type { INodeParameters } from 'n8n-workflow';
import { gateways } from '../../../nodes/WhatsAppChats/gateways';
import { TRAITS } from '../../gateways';
import { chatNames } from '../harness/chatNames';
import { listedChats } from '../harness/listedChats';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const IGNORE = { whenFilterUnsupported: 'ignore' };
const ARCHIVED = ['Работа', 'Ольга Кузнецова'];
/** Those with a Cyrillic а in their name, the newest first. */
const NAMED = [
	'Иван Петров',
	'Мария Смирнова',
	'Дача',
	'Работа',
	'Ольга Кузнецова',
	'Одноклассники',
];

describe.each(GATEWAY_NAMES)('Filters on what %s does not tell', (name) => {
	const { unsupportedFilters } = TRAITS[name];
	const gateway = () => setup().gateways[name];
	const run = async (filters: INodeParameters, options: INodeParameters = {}) =>
		await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true, filters, options });
	const everyName = () => listedChats(gateway()).map((chat) => chat.name ?? chat.jid);

	test('a chat that does not tell is left out, and a hint counts it', async () => {
		const result = await run({ inactiveSince: '2030-01-01T00:00:00Z' });
		expect(chatNames(result, gateway())).toEqual(
			everyName().filter((chat) => chat !== 'Diego Rocha'),
		);
		const { chatsWithoutMessages } = TRAITS[name].supports;
		if (!chatsWithoutMessages) return expect(result.hints).toEqual([]);
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
		isArchived: ARCHIVED,
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
		const result = await run({ isArchived: false, nameContains: 'а' }, IGNORE);
		const tellsArchived = !unsupportedFilters.includes('isArchived');
		const expected = tellsArchived ? NAMED.filter((chat) => !ARCHIVED.includes(chat)) : NAMED;
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
