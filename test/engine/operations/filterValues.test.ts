import type { INodeParameters } from 'n8n-workflow';
import { handToAgent } from '../harness/agentRun';
import { chatNames } from '../harness/chatNames';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const gateway = () => setup().gateways.zApi;
const filtered = (filters: INodeParameters) => ({
	operation: 'getChats',
	returnAll: true,
	filters,
});
const namesWith = async (filters: INodeParameters, timezone?: string) => {
	const settings = timezone === undefined ? {} : { timezone };
	const run = await runOn(setup(), gateway(), filtered(filters), settings);
	expect(run.error).toBeUndefined();
	return chatNames(run, gateway());
};

describe('A date', () => {
	// Ana's last message came on 15 January at 17:20:07 UTC: 14:20:07 in São Paulo, 20:20:07 in Moscow.
	test.each([
		['without a zone is in the workflow’s', '2026-01-15T14:20:07', 'America/Sao_Paulo'],
		['with a space in it', '2026-01-15 20:20:07', 'Europe/Moscow'],
		['in UTC', '2026-01-15T17:20:07.000Z', 'Europe/Moscow'],
		['with an offset', '2026-01-15T20:20:07+03:00', 'America/Sao_Paulo'],
		['from a DateTime', "={{ DateTime.fromISO('2026-01-15T14:20:07') }}", 'America/Sao_Paulo'],
		[
			'from a DateTime moved',
			"={{ '2026-01-16T14:20:07'.toDateTime().minus({ days: 1 }) }}",
			'America/Sao_Paulo',
		],
		['from a Date', "={{ new Date('2026-01-15T17:20:07Z') }}", 'Europe/Moscow'],
		['from Unix seconds', '={{ 1768497607 }}', 'Europe/Moscow'],
		['from Unix milliseconds', '={{ 1768497607000 }}', 'Europe/Moscow'],
		['from Unix seconds as text', '1768497607', 'Europe/Moscow'],
	])('%s', async (_what, activeSince, timezone) => {
		const found = ['Família', 'status@broadcast', 'Ana Souza'];
		expect(await namesWith({ activeSince }, timezone)).toEqual(found);
	});

	test('of a day alone begins at midnight in the workflow’s zone', async () => {
		// Futebol's last message came a second before midnight UTC, at 2:59:59 in Moscow.
		const inUtc = await namesWith({ activeSince: '2026-01-15' }, 'UTC');
		const inMoscow = await namesWith({ activeSince: '2026-01-15' }, 'Europe/Moscow');
		expect(inUtc).not.toContain('Futebol de quinta');
		expect(inMoscow).toEqual([...inUtc, 'Futebol de quinta']);
	});
});

describe('Values from expressions', () => {
	test.each<[string, INodeParameters, string[]]>([
		['"true"', { isArchived: '={{ "true" }}' }, ['Работа', 'Ольга Кузнецова']],
		['"FALSE"', { unreadOnly: 'FALSE', chatTypes: ['channel'] }, ['Notícias do Bairro']],
		['a type as text', { chatTypes: '={{ "channel" }}' }, ['Notícias do Bairro']],
		[
			'types with commas',
			{ chatTypes: 'Channel, broadcastlist' },
			['Notícias do Bairro', 'Clientes', '1700000000@broadcast'],
		],
		['a number as name', { nameContains: '={{ 2 }}' }, []],
	])('%s', async (_what, filters, expected) => {
		expect(await namesWith(filters)).toEqual(expected);
	});

	const NO_NUMBER =
		"'Phone Starts With' holds something that is not the beginning of a phone number";
	const NOT_A_DATE = "'Active Since' is not a date";
	test.each<[INodeParameters, string]>([
		[{ activeSince: 'yesterday' }, NOT_A_DATE],
		[{ activeSince: '01/02/2026' }, NOT_A_DATE],
		[{ activeSince: '2026-02-30' }, NOT_A_DATE],
		[{ activeSince: '2026-01-15T25:00' }, NOT_A_DATE],
		[{ activeSince: '={{ 20260115 }}' }, NOT_A_DATE],
		[{ activeSince: '={{ true }}' }, NOT_A_DATE],
		[{ activeSince: '={{ {} }}' }, NOT_A_DATE],
		[{ inactiveSince: "={{ new Date('no') }}" }, "'Inactive Since' is not a date"],
		[{ chatTypes: ['group', 'person'] }, "'Chat Types' holds a type of chat that doesn't exist"],
		[{ chatTypes: '={{ 5 }}' }, "'Chat Types' holds a type of chat that doesn't exist"],
		[{ isMuted: 'yes' }, "'Is Muted' is neither true nor false"],
		[{ isPinned: '={{ 2 }}' }, "'Is Pinned' is neither true nor false"],
		[{ unreadOnly: '={{ [] }}' }, "'Unread Only' is neither true nor false"],
		[{ nameContains: '={{ ["Ana"] }}' }, "'Name Contains' is not a text"],
		[{ hasName: 'maybe' }, "'Has Name' is neither true nor false"],
		[{ unreadAtLeast: 0 }, "'Unread at Least' is not a whole number of 1 or more"],
		[{ unreadAtLeast: 1.5 }, "'Unread at Least' is not a whole number of 1 or more"],
		[{ unreadAtLeast: 'many' }, "'Unread at Least' is not a whole number of 1 or more"],
		[{ phoneStartsWith: 'São Paulo' }, NO_NUMBER],
		[{ phoneStartsWith: '+55 11, Rio' }, NO_NUMBER],
		[{ phoneStartsWith: '+' }, NO_NUMBER],
		[{ phoneStartsWith: ', ,' }, NO_NUMBER],
		[{ phoneStartsWith: '={{ [] }}' }, NO_NUMBER],
		[{ phoneStartsWith: '={{ {} }}' }, NO_NUMBER],
		[{ phoneStartsWith: '={{ true }}' }, NO_NUMBER],
	])('%j is refused before any request, with a way out', async (filters, message) => {
		const { error, items } = await runOn(setup(), gateway(), filtered(filters));
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(/^(Pick|Choose|Switch|Enter) /);
		expect([items, gateway().requests]).toEqual([[], []]);
	});

	test('are those of each input item, and a bad one harms no other with Continue', async () => {
		const input = ['Ana', 7, 'João'].map((part) => ({
			part,
			type: part === 7 ? 'people' : 'contact',
		}));
		const filters = { nameContains: '={{ $json.part }}', chatTypes: '={{ [$json.type] }}' };
		const run = await runOn(setup(), gateway(), filtered(filters), {
			input,
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ json, pairedItem }) => [json.name ?? json.error, pairedItem])).toEqual([
			['Ana Souza', { item: 0 }],
			["'Chat Types' holds a type of chat that doesn't exist", { item: 1 }],
			['João Pereira', { item: 2 }],
		]);
	});
});

describe('As an agent’s tool', () => {
	const tool = async () =>
		await handToAgent(
			setup().engine,
			gateway(),
			filtered({
				chatTypes: "={{ $fromAI('Types', ``, 'string') }}",
				activeSince: "={{ $fromAI('Since', ``, 'string') }}",
				unreadOnly: "={{ $fromAI('Unread', ``, 'boolean') }}",
			}),
		);

	test('takes filters from the agent', async () => {
		const answer = await (await tool()).call({ Types: 'group', Since: '2026-01-13', Unread: true });
		const names = [...answer.text.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name);
		expect(names).toEqual(['Família', 'Futebol de quinta', 'Avisos Condomínio Sol']);
	});

	test('tells it what is wrong with one', async () => {
		const call = (await tool()).call({ Types: 'group', Since: 'last week', Unread: true });
		await expect(call).rejects.toThrow(/^'Since' is not a date\. Give a date and time as ISO 8601/);
	});
});
