import type { INodeParameters } from 'n8n-workflow';
import { chatNames } from '../harness/chatNames';
import { listedChats } from '../harness/listedChats';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const MUTED = ['Иван Петров', 'Мария Смирнова', 'Дача', 'Работа'];
const UNREAD = [
	'Família',
	'Ana Souza',
	'Notícias do Bairro',
	'Futebol de quinta',
	'Davi Araújo',
	'Avisos Condomínio Sol',
	'Иван Петров',
	'Дача',
	'Lúcia Ferreira',
	'Работа',
	'Promoções Imperdíveis',
	'WhatsApp',
];
const SINCE_14_JANUARY = [
	'Família',
	'status@broadcast',
	'Ana Souza',
	'Bruno Lima',
	'Condomínio Sol',
	'Notícias do Bairro',
	'Futebol de quinta',
	'Carla Mendes',
	'Davi Araújo',
];
const SOL = ['Condomínio Sol', 'Avisos Condomínio Sol'];
const BEFORE_JUNE_2025 = ['Одноклассники', 'WhatsApp', '1700000000@broadcast', 'Сергей Волков'];

describe.each(GATEWAY_NAMES)('Filters on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const run = async (filters: INodeParameters, more: INodeParameters = {}) =>
		await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true, filters, ...more });
	const everyName = () => listedChats(gateway()).map((chat) => chat.name ?? chat.jid);

	test.each<[string, INodeParameters, string[]]>([
		['one type', { chatTypes: ['channel'] }, ['Notícias do Bairro']],
		[
			'two types',
			{ chatTypes: ['system', 'channel'] },
			['status@broadcast', 'Notícias do Bairro', 'WhatsApp'],
		],
		['broadcast lists', { chatTypes: ['broadcastList'] }, ['Clientes', '1700000000@broadcast']],
		['unread', { unreadOnly: true }, UNREAD],
		['active since', { activeSince: '2026-01-14T00:00:00Z' }, SINCE_14_JANUARY],
		['the very second', { activeSince: '2026-01-15T17:33:27Z' }, ['Família']],
		['a second later', { activeSince: '2026-01-15T17:33:28Z' }, []],
		['inactive since', { inactiveSince: '2025-06-01T00:00:00Z' }, BEFORE_JUNE_2025],
		['inactive since the very second', { inactiveSince: '2024-03-08T10:00:03Z' }, []],
		['name without its accent', { nameContains: 'musica' }, ['Música & Café ☕']],
		['name with an accent too many', { nameContains: 'ÀNA' }, ['Ana Souza']],
		['name in Cyrillic capitals', { nameContains: 'ДАЧ' }, ['Дача']],
		['words of a name in another order', { nameContains: 'cafe  musica' }, ['Música & Café ☕']],
		['parts of words in any order', { nameContains: 'sol cond' }, SOL],
		['a word that no name has beside one', { nameContains: 'ana nobody' }, []],
		['spaces around a name', { nameContains: ' zé ' }, ['Oficina do Zé']],
		[
			'unread at least',
			{ unreadAtLeast: 8 },
			['Família', 'Дача', 'Работа', 'Promoções Imperdíveis'],
		],
		['unread at least, as text', { unreadAtLeast: '={{ "140" }}' }, ['Работа']],
		['unread at least one', { unreadAtLeast: 1 }, UNREAD],
		['one area', { phoneStartsWith: '+55 (21)' }, ['Oficina do Zé']],
		['a whole number', { phoneStartsWith: '+55 21 98888-0010' }, ['Oficina do Zé']],
		['a number of digits', { phoneStartsWith: '={{ 5521 }}' }, ['Oficina do Zé']],
		['two filters', { unreadAtLeast: 100, chatTypes: ['group'] }, ['Работа']],
		['an area and a name', { phoneStartsWith: '5511', nameContains: 'bruno' }, ['Bruno Lima']],
		['no such area', { phoneStartsWith: '5599' }, []],
		[
			'many filters',
			{
				chatTypes: ['contact', 'group'],
				unreadOnly: true,
				hasName: true,
				activeSince: '2026-01-13T00:00:00Z',
				inactiveSince: '2026-01-15T00:00:00Z',
				nameContains: 'a',
			},
			['Futebol de quinta', 'Davi Araújo', 'Avisos Condomínio Sol'],
		],
	])('%s', async (_what, filters, expected) => {
		const result = await run(filters);
		expect(result.error).toBeUndefined();
		expect(chatNames(result, gateway())).toEqual(expected);
	});

	test.each(['+55 81, +55 31', '5581,5531,', '={{ ["+55 81", 5531] }}', '558, 55 (31)'])(
		'several beginnings of a number, %j: those with one of them, and no hint',
		async (phoneStartsWith) => {
			const result = await run({ phoneStartsWith });
			expect(result.error).toBeUndefined();
			expect(chatNames(result, gateway()).sort()).toEqual([
				'Carla Mendes',
				'Davi Araújo',
				'João Pereira',
			]);
			expect(result.hints).toEqual([]);
		},
	);

	test('a name is there or not, and every chat is the one or the other', async () => {
		const nameless = ['1700000000@broadcast', 'status@broadcast'];
		if (!gateway().traits.numberAsName) nameless.push('79001110009@c.us');
		const without = await run({ hasName: false });
		expect(chatNames(without, gateway()).sort()).toEqual(nameless.sort());
		const those = await run({ hasName: true });
		expect(chatNames(those, gateway())).toEqual(
			everyName().filter((chat) => !nameless.includes(chat)),
		);
		expect([...without.hints, ...those.hints]).toEqual([]);
	});

	test('muted are some, not muted all the others, where the gateway provides it', async () => {
		const isProvided = !gateway().traits.unsupportedFilters.includes('isMuted');
		const [muted, others] = [await run({ isMuted: true }), await run({ isMuted: false })];
		const mutedGroups = await run({ isMuted: true, chatTypes: ['group'] });
		expect(chatNames(muted, gateway())).toEqual(isProvided ? MUTED : []);
		expect(chatNames(mutedGroups, gateway())).toEqual(isProvided ? ['Дача', 'Работа'] : []);
		expect(chatNames(others, gateway())).toEqual(
			isProvided ? everyName().filter((chat) => !MUTED.includes(chat)) : [],
		);
	});

	test.each<[string, INodeParameters]>([
		['no filter', {}],
		['Unread Only off', { unreadOnly: false }],
		['new filters left empty', { unreadAtLeast: '', phoneStartsWith: ' ', hasName: null }],
		['filters left empty', { activeSince: '', chatTypes: [], nameContains: '  ', isMuted: '' }],
		[
			'expressions that give nothing',
			{ inactiveSince: '={{ $json.none }}', isPinned: '={{ null }}' },
		],
	])('%s: every chat, and no hint', async (_what, filters) => {
		const result = await run(filters);
		expect(chatNames(result, gateway())).toEqual(everyName());
		expect(result.hints).toEqual([]);
	});

	test('pictures are those of the chats that pass', async () => {
		gateway().behaviour = { picturesInList: true };
		const options = { downloadPictures: true };
		const { hints } = await run({ nameContains: 'bruno' }, { options });
		const says = gateway().traits.supports.pictures
			? /0 of 1\. .*expired link: 1/
			: /doesn't provide pictures/;
		expect(hints.at(-1)).toMatch(says);
	});

	test('an empty account gives neither items nor hints', async () => {
		const body = gateway().traits.asList([]);
		gateway().failAlways({ kind: 'answer', body });
		const { items, hints } = await run({ isPinned: true, nameContains: 'a' });
		expect([items, hints]).toEqual([[], []]);
	});
});
