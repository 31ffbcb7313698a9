import type { INodeParameters } from 'n8n-workflow';
import { chatNames } from '../harness/chatNames';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const TITLES = { plugChat: 'PlugChat', zApi: 'Z-API', whatsGate: 'WhatsGate' };
const MUTED = ['Иван Петров', 'Мария Смирнова', 'Дача', 'Работа'];

describe.each(GATEWAY_NAMES)('Filters on what %s does not tell', (name) => {
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
			`${TITLES[name]} doesn't provide the time of the last message for every chat. The filter 'Inactive Since' left out 1 chat for that reason.`,
		]);
	});

	test('the hint counts no chat that another filter leaves out', async () => {
		// Two broadcast lists, one of them without a name; people and groups without one don't count.
		const result = await run({ nameContains: 'a', chatTypes: ['broadcastList'] });
		expect(chatNames(result, gateway())).toEqual([]);
		expect(result.hints).toEqual([
			`${TITLES[name]} doesn't provide the name for every chat. The filter 'Name Contains' left out 1 chat for that reason.`,
		]);
	});

	const toldBy = {
		isPinned: {
			plugChat: null,
			zApi: ['Família', 'Ana Souza'],
			whatsGate: ['Família', 'Ana Souza'],
		},
		isArchived: { plugChat: null, zApi: ['Работа', 'Ольга Кузнецова'], whatsGate: null },
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
		const flagged = toldBy[filter][name];
		const expected = everyName().filter(
			(chat) => flagged === null || flagged.includes(chat) === wanted,
		);
		expect(chatNames(result, gateway())).toEqual(expected);
		expect(result.hints).toEqual(flagged === null ? [hint.replace('TITLE', TITLES[name])] : []);
	});

	test('a filter that is not applied leaves the others in force', async () => {
		const result = await run({ isArchived: false, isMuted: true });
		const expected = name === 'zApi' ? MUTED.filter((chat) => chat !== 'Работа') : MUTED;
		expect(chatNames(result, gateway())).toEqual(expected);
	});
});
