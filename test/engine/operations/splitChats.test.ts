import { TRAITS } from '../../gateways';
import { handToAgent } from '../harness/agentRun';
import { runOn, useSetup, GATEWAY_NAMES } from '../harness/setup';
import { PARTICIPANT_KEYS, split } from '../harness/splitOptions';

const setup = useSetup();

const CHATS = { operation: 'getChats', returnAll: true };

describe('Get Chats split', () => {
	const whatsGate = () => setup().gateways.whatsGate;

	test('gives the participants of groups, and of nothing else', async () => {
		const { items, hints } = await runOn(setup(), whatsGate(), { ...CHATS, ...split() });
		const counts = new Map<unknown, number>();
		for (const { json } of items) {
			expect(Object.keys(json)).toEqual(PARTICIPANT_KEYS);
			counts.set(json.groupName, (counts.get(json.groupName) ?? 0) + 1);
		}
		expect([...counts]).toEqual([
			['Família', 4],
			['Condomínio Sol', 3],
			['Futebol de quinta', 3],
			['Avisos Condomínio Sol', 2],
			['Дача', 3],
			['Работа', 3],
			['Música & Café ☕', 3],
			['Одноклассники', 2],
		]);
		expect(items[0]).toEqual({
			json: {
				name: null,
				phone: '5511999990001',
				shortName: null,
				isAdmin: true,
				isSuperAdmin: true,
				lid: null,
				id: '5511999990001@c.us',
				groupName: 'Família',
				groupId: '120363000000000101@g.us',
				gateway: 'whatsGate',
			},
			pairedItem: { item: 0 },
		});
		expect(hints).toEqual([]);
	});

	test('Limit counts groups, after filters and in the order that is asked for', async () => {
		const parameters = {
			operation: 'getChats',
			limit: 2,
			filters: { isMuted: false },
			options: { splitParticipants: true, sort: 'mostUnread', maxParticipants: 1 },
		};
		const { items } = await runOn(setup(), whatsGate(), parameters);
		expect(items.map(({ json }) => json.groupName)).toEqual(['Família', 'Futebol de quinta']);
	});

	test('counts groups that tell no participants, and empty ones, in hints', async () => {
		const group = (id: number, participants?: unknown[]) => ({
			id: `12036300000000000${id}@g.us`,
			isGroup: true,
			groupMetadata: { participants },
		});
		const member = { id: '79991112233@c.us' };
		const data = [group(1), group(2, []), group(3, [member]), group(4), { id: '79991112233@c.us' }];
		whatsGate().failAlways({ kind: 'answer', body: { result: 'OK', data } });
		const { items, hints } = await runOn(setup(), whatsGate(), { ...CHATS, ...split() });
		expect(items.map(({ json }) => json.groupId)).toEqual(['120363000000000003@g.us']);
		expect(hints).toEqual([
			"2 groups gave no item: WhatsGate doesn't provide the participants.",
			'1 group gave no item: nobody is in there.',
		]);
	});

	test.each(GATEWAY_NAMES.filter((name) => !TRAITS[name].supports.participantsInList))(
		'on %s, which an expression chose, a hint says why there is none',
		async (name) => {
			const parameters = { ...CHATS, ...split(), gateway: '={{ $json.gateway }}' };
			const input = [{ gateway: name }];
			const run = await runOn(setup(), setup().gateways[name], parameters, { input });
			expect([run.items, run.error]).toEqual([[], undefined]);
			expect(run.hints).toEqual([
				expect.stringMatching(/^8 groups gave no item: .* doesn't provide/),
			]);
		},
	);

	test('is not for an agent, which gets the chats', async () => {
		const parameters = { ...CHATS, ...split(), limit: 2 };
		const tool = await handToAgent(setup().engine, whatsGate(), parameters);
		const { items } = await tool.call();
		expect(items).toMatchObject([
			{ chats: [{ name: 'Família', type: 'group' }, { type: 'system' }] },
		]);
	});
});
