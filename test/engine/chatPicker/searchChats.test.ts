import { manyChats, plainChat, type SimulatedAccount, TRAITS } from '../../gateways';
import { passOneMinute, pickerPage, scrollThrough } from '../harness/chatPicker';
import { listedChats } from '../harness/listedChats';
import { freezeClock, GATEWAY_NAMES, useSetup } from '../harness/setup';

freezeClock('2026-01-15T18:00:00.000Z');
afterEach(passOneMinute);

const setup = useSetup();
const big = useSetup({ account: manyChats(250) });
const odd = useSetup({ account: oddChats() });

describe.each(GATEWAY_NAMES)('The list of chats on %s', (name) => {
	const find = async (filter: string) =>
		(await pickerPage(setup(), setup().gateways[name], filter)).ids;

	test('shows every chat in words, the newest first', async () => {
		const { names, ids } = await pickerPage(setup(), setup().gateways[name]);
		const newestFirst = listedChats(setup().gateways[name]).map(({ jid }) => jid);
		expect(ids.slice(0, -1)).toEqual(newestFirst.slice(0, -1));
		expect(ids).toHaveLength(newestFirst.length);
		expect(names).toEqual(
			expect.arrayContaining([
				'Ana Souza (+55 11 99999-0001)',
				'Família (group)',
				'Notícias do Bairro (channel)',
				'Clientes (broadcast list)',
				'No name …0000 (broadcast list)',
				'Lúcia Ferreira (number hidden)',
				'Status',
				'WhatsApp',
				'+7 900 111-00-09',
			]),
		);
	});

	test.each([
		['ana sou', ['5511999990001@c.us']],
		['  ANA   SOU ', ['5511999990001@c.us']],
		['joao', ['553177770005@c.us']],
		['João', ['553177770005@c.us']],
		['JOÃO', ['553177770005@c.us']],
		['souza ana', ['5511999990001@c.us']],
		['pereira jo', ['553177770005@c.us']],
		['cafe musica', ['120363000000000108@g.us']],
		['group familia', ['120363000000000101@g.us']],
		['ana nobody', []],
		['musica & cafe', ['120363000000000108@g.us']],
		['петров', ['79001110006@c.us']],
		['СЕРГЕИ', ['79001110015@c.us']],
		['no such chat', []],
	])('finds %j by name', async (filter, ids) => {
		expect(await find(filter)).toEqual(ids);
	});

	test.each([
		['+55 11 99999-0002', ['5511999990002@c.us']],
		['(11) 99999.0002', ['5511999990002@c.us']],
		['99999\u20110002', ['5511999990002@c.us']],
		['\u202a+7\u00a0900\u00a0111\u201100\u201106\u202c', ['79001110006@c.us']],
		['+55 81 98888-0003', ['558188880003@c.us']],
		['(81) 98888-0003', ['558188880003@c.us']],
		['98888-0003', ['558188880003@c.us']],
		['81 8888-0003', ['558188880003@c.us']],
		['11 9999-0002', ['5511999990002@c.us']],
		['97777-0003', []],
		['+7 999 000-00-00', []],
		['https://wa.me/5511999990002', ['5511999990002@c.us']],
		['https://wa.me/5581988880003?text=Oi', ['558188880003@c.us']],
		['https://api.whatsapp.com/send/?phone=5511999990002', ['5511999990002@c.us']],
		['whatsapp:+5511999990002', ['5511999990002@c.us']],
		['0055 11 99999-0002', ['5511999990002@c.us']],
		['８ (900) 111-00-06', ['79001110006@c.us']],
		['９９９９９-０００２', ['5511999990002@c.us']],
		['8 (900) 111-00-1', ['79001110015@c.us']],
		['89001110006', ['79001110006@c.us']],
		['0 11 99999-0002', ['5511999990002@c.us']],
		['5.511999990002E+12', ['5511999990002@c.us']],
		['Bruno (trabalho): +55 11 99999-0002', ['5511999990002@c.us']],
		['Ana Souza (+55 11 99999-0001)', ['5511999990001@c.us']],
		['ana souza (+55 11', ['5511999990001@c.us']],
	])('finds %j by phone', async (filter, ids) => {
		expect(await find(filter)).toEqual(ids);
	});

	test.each([
		['190000000000013@lid', ['190000000000013@lid']],
		['120363000000000101-group', ['120363000000000101@g.us']],
		['5511999990001-1623281429', ['5511999990001-1623281429@g.us']],
		['90000000000013', []],
	])('finds %j by id and by nothing like it', async (filter, ids) => {
		expect(await find(filter)).toEqual(ids);
	});

	test('goes on where the scrolling ended, each chat once', async () => {
		const pages = await scrollThrough(big(), big().gateways[name]);
		expect(pages.map(({ ids }) => ids.length)).toEqual([100, 100, 50]);
		expect(pages.flatMap(({ ids }) => ids)).toEqual(manyChats(250).chats.map(({ jid }) => jid));
	});

	test('searches all pages, and what it finds has pages as well', async () => {
		const gateway = big().gateways[name];
		expect((await pickerPage(big(), gateway, 'contato 249')).names).toEqual([
			'Contato 249 (+55 11 90000-0248)',
		]);
		const pages = await scrollThrough(big(), gateway, 'contato');
		expect(pages.map(({ ids }) => ids.length)).toEqual([100, 100, 25]);
	});

	test('puts chats without a time last, whatever the order of the gateway', async () => {
		const { names } = await pickerPage(odd(), odd().gateways[name]);
		const { contactId, supports } = TRAITS[name];
		const isWrittenBare = contactId('1234') === '1234';
		expect(names).toEqual([
			'Новая группа (group)',
			'Old friend (+55 11 99999-0031)',
			'No name …0301 (group)',
			'No name …0033 (number hidden)',
			...(isWrittenBare ? [] : ['Service (contact)']),
			...(supports.chatsWithoutMessages ? ['Never written (+55 11 99999-0032)'] : []),
		]);
	});
});

/** Chats in no order, as a gateway may give them. */
function oddChats(): SimulatedAccount {
	const at = (time: string) => ({ lastMessageAt: new Date(time) });
	return {
		inviteOnlyGroups: [],
		phoneConnected: true,
		chats: [
			plainChat('5511999990032@c.us', { name: 'Never written' }),
			// Written bare, it is an id that no one could look up.
			plainChat('1234@c.us', { name: 'Service', ...at('2021-01-01T00:00:00.000Z') }),
			plainChat('120363000000000301@g.us', at('2024-01-01T00:00:00.000Z')),
			plainChat('5511999990031@c.us', { name: 'Old friend', ...at('2025-01-01T00:00:00.000Z') }),
			plainChat('190000000000033@lid', at('2023-01-01T00:00:00.000Z')),
			plainChat('120363000000000302@g.us', {
				name: 'Новая группа',
				...at('2026-01-01T00:00:00.000Z'),
			}),
		],
	};
}
