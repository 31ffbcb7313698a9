import { manyChats, sampleAccount } from '../../gateways';
import { groupPickerPage, passOneMinute, pickerPage } from '../harness/chatPicker';
import { freezeClock, GATEWAY_NAMES, useSetup } from '../harness/setup';

freezeClock('2026-01-15T18:00:00.000Z');
afterEach(passOneMinute);

const setup = useSetup();
const big = useSetup({ account: manyChats(1500) });

describe.each(GATEWAY_NAMES)('The list of groups on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('shows every group, the newest first, and nothing else', async () => {
		const { names, ids, paginationToken } = await groupPickerPage(setup(), gateway());
		expect(names).toEqual([
			'Família (group)',
			'Condomínio Sol (group)',
			'Futebol de quinta (group)',
			'Avisos Condomínio Sol (group)',
			'Дача (group)',
			'Работа (group)',
			'Música & Café ☕ (group)',
			'Одноклассники (group)',
		]);
		const groups = sampleAccount().chats.filter(({ group }) => group !== undefined);
		expect(ids).toEqual(groups.map(({ jid }) => jid));
		expect(paginationToken).toBeUndefined();
	});

	test.each([
		['condominio', ['120363000000000102@g.us', '120363000000000103@g.us']],
		['cafe musica', ['120363000000000108@g.us']],
		['120363000000000101-group', ['120363000000000101@g.us']],
		['5511999990001-1623281429', ['5511999990001-1623281429@g.us']],
		['Ana Souza', []],
		['+55 11 99999-0001', []],
	])('finds %j among groups alone', async (filter, ids) => {
		expect((await groupPickerPage(setup(), gateway(), filter)).ids).toEqual(ids);
	});

	test('goes on where the scrolling ended, each group once', async () => {
		const account = big().gateways[name];
		const first = await groupPickerPage(big(), account);
		const token = String(first.paginationToken);
		const second = await groupPickerPage(big(), account, '', token);
		expect([first.ids.length, second.ids.length]).toEqual([100, 50]);
		expect(second.paginationToken).toBeUndefined();
		const groups = manyChats(1500).chats.filter(({ group }) => group !== undefined);
		expect([...first.ids, ...second.ids]).toEqual(groups.map(({ jid }) => jid));
	});

	test('is read once a minute together with the list of chats', async () => {
		await pickerPage(setup(), gateway());
		const { length } = gateway().requests;
		expect(length).toBeGreaterThan(0);
		await groupPickerPage(setup(), gateway());
		await groupPickerPage(setup(), gateway(), 'sol');
		expect(gateway().requests).toHaveLength(length);
	});

	test('shows an error in words, and no empty list', async () => {
		gateway().failAlways({ kind: 'status', status: 401 });
		await expect(groupPickerPage(setup(), gateway())).rejects.toThrow(/refused/);
	});
});
