import type { INodeParameters } from 'n8n-workflow';
import { TRAITS } from '../../gateways';
import { chatNames } from '../harness/chatNames';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const MUTED = ['Иван Петров', 'Мария Смирнова', 'Дача', 'Работа'];

describe.each(GATEWAY_NAMES)('Filters on what %s does not tell', (name) => {
	const { unsupportedFilters } = TRAITS[name];
	const gateway = () => setup().gateways[name];
	const run = async (filters: INodeParameters) =>
		await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true, filters });
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
	test.each([
		[
			'isPinned',
			true,
			"The filter 'Is Pinned' was not applied: TITLE doesn't provide the pin state for any chat.",
		],
		[
			'isPinned',
			false,
			"The filter 'Is Pinned' was not applied: TITLE doesn't provide the pin state for any chat.",
		],
		[
			'isArchived',
			true,
			"The filter 'Is Archived' was not applied: TITLE doesn't provide the archive state for any chat.",
		],
		[
			'isArchived',
			false,
			"The filter 'Is Archived' was not applied: TITLE doesn't provide the archive state for any chat.",
		],
	] as const)('%s %s, or a hint where the gateway never tells', async (filter, wanted, hint) => {
		const result = await run({ [filter]: wanted });
		const flagged = unsupportedFilters.includes(filter) ? null : flaggedBy[filter];
		const expected = everyName().filter(
			(chat) => flagged === null || flagged.includes(chat) === wanted,
		);
		expect(chatNames(result, gateway())).toEqual(expected);
		expect(result.hints).toEqual(
			flagged === null ? [hint.replace('TITLE', TRAITS[name].title)] : [],
		);
	});

	test('a filter that is not applied leaves the others in force', async () => {
		const result = await run({ isArchived: false, isMuted: true });
		const tellsArchived = !unsupportedFilters.includes('isArchived');
		const expected = tellsArchived ? MUTED.filter((chat) => chat !== 'Работа') : MUTED;
		expect(chatNames(result, gateway())).toEqual(expected);
	});
});
