import type { INodeParameters } from 'n8n-workflow';
import { manyChats } from '../../gateways';
import { chatNames } from '../harness/chatNames';
import { listedChats } from '../harness/listedChats';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const big = useSetup({ account: manyChats(250) });

describe.each(GATEWAY_NAMES)("'Search' on %s", (name) => {
	const gateway = () => setup().gateways[name];
	const run = async (search: unknown, more: INodeParameters = {}) => {
		const filters = { search: String(search), ...more };
		return await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true, filters });
	};

	test.each([
		['ana', ['Ana Souza']],
		['SOUZA  ana', ['Ana Souza']],
		['joao', ['João Pereira']],
		['ДАЧ', ['Дача']],
		['sol cond', ['Condomínio Sol', 'Avisos Condomínio Sol']],
		['João 11', []],
		['João 0005', ['João Pereira']],
		['99999-0001', ['Ana Souza']],
		['+55 11 99999-0001', ['Ana Souza']],
		['5511999990001@c.us', ['Ana Souza']],
		['https://wa.me/5511999990001', ['Ana Souza']],
		['+55 81 98888-0003', ['Carla Mendes']],
		['+55 21', ['Oficina do Zé']],
		['120363000000000101@g.us', ['Família']],
		['120363000000000101-group', ['Família']],
		['120363000000000101', ['Família']],
		['5511999990001-1623281429', ['Futebol de quinta']],
		['190000000000013@lid', ['Lúcia Ferreira']],
		['status@broadcast', ['status@broadcast']],
		['+7 900 111-00-09', ['79001110009@c.us']],
		['55', []],
		['no such chat', []],
	])('%j finds %j', async (search, expected) => {
		const result = await run(search);
		expect(result.error).toBeUndefined();
		expect(chatNames(result, gateway())).toEqual(expected);
	});

	test('goes together with the other filters', async () => {
		const result = await run('sol', { unreadOnly: true });
		expect(chatNames(result, gateway())).toEqual(['Avisos Condomínio Sol']);
	});

	test.each(['', '  ', '={{ null }}', '={{ $json.none }}'])('%j is no filter', async (search) => {
		const result = await run(search);
		expect(result.items).toHaveLength(listedChats(gateway()).length);
		expect(result.hints).toEqual([]);
	});

	test('a hint counts the chats whose name could have been the one', async () => {
		const chatTypes = ['broadcastList'];
		expect((await run('5511999990001@c.us', { chatTypes })).hints).toEqual([]);
		expect((await run('a', { chatTypes })).hints).toEqual([
			`${gateway().traits.title} doesn't provide the name for every chat. The filter 'Search' left out 1 chat for that reason.`,
		]);
	});

	test('takes a number from an expression, and refuses what is no text', async () => {
		expect(chatNames(await run('={{ 5511999990001 }}'), gateway())).toEqual(['Ana Souza']);
		gateway().reset();
		const { items, error } = await run('={{ ["Ana"] }}');
		expect(error).toMatchObject({
			message: "'Search' is not a text",
			description:
				'Enter words of a name, a phone number or an ID, or let the expression give one.',
		});
		expect([items, gateway().requests]).toEqual([[], []]);
	});

	test('reads as many pages as the limit needs', async () => {
		const { items } = await runOn(big(), big().gateways[name], {
			operation: 'getChats',
			limit: 1,
			filters: { search: '90000-0248' },
			options: { pageSize: 50 },
		});
		expect(items.map(({ json }) => json.phone)).toEqual(['5511900000248']);
	});
});
