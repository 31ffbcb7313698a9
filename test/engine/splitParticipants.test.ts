import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { handToAgent } from './agentRun';
import { NODE_TYPE } from './engine';
import { runOn, useSetup } from './setup';

const setup = useSetup();

const INVITE = { operation: 'getGroupInviteMetadata', invite: 'SimFamilia0000000001Aa' };
const CHATS = { operation: 'getChats', returnAll: true };
const KEYS = [
	'gateway',
	'groupId',
	'groupName',
	'id',
	'phone',
	'lid',
	'name',
	'shortName',
	'isAdmin',
	'isSuperAdmin',
];
const split = (more: INodeParameters = {}) => ({ options: { splitParticipants: true, ...more } });

describe.each(['plugChat', 'zApi'] as const)('A group invite split on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('gives one item a participant, with its group, paired with its input item', async () => {
		const { items, hints } = await runOn(setup(), gateway(), { ...INVITE, ...split() });
		const ana = {
			gateway: name,
			groupId: '120363000000000101@g.us',
			groupName: 'Família',
			id: '5511999990001@c.us',
			phone: '5511999990001',
			lid: null,
			name: 'Ana Souza',
			shortName: 'Ana',
			isAdmin: true,
			isSuperAdmin: true,
		};
		expect(items[0]).toEqual({ json: ana, pairedItem: { item: 0 } });
		expect(items.map(({ json }) => json.phone)).toEqual([
			'5511999990001',
			'5511999990002',
			'558188880003',
			'5511999990014',
		]);
		for (const { json } of items) expect(Object.keys(json)).toEqual(KEYS);
		expect(hints).toEqual([]);
	});

	test.each([{ simple: false }, { simple: true }])(
		'gives the same items with %j and Include Response',
		async (simplify) => {
			const plain = await runOn(setup(), gateway(), { ...INVITE, ...split() });
			const parameters = { ...INVITE, ...simplify, ...split({ includeResponse: true }) };
			expect((await runOn(setup(), gateway(), parameters)).items).toEqual(plain.items);
		},
	);

	test('Max Participants comes first: admins', async () => {
		const { items } = await runOn(setup(), gateway(), {
			...INVITE,
			...split({ maxParticipants: 2 }),
		});
		expect(items.map(({ json }) => json.isAdmin)).toEqual([true, true]);
	});

	test('each input item gives its own group', async () => {
		const input = [
			{ code: 'SimKlass000000000005Ee' },
			{ code: 'no' },
			{ code: 'SimAvisos000000000003Cc' },
		];
		const parameters = { ...INVITE, invite: '={{ $json.code }}', ...split() };
		const onError = 'continueRegularOutput';
		const { items } = await runOn(setup(), gateway(), parameters, { input, onError });
		expect(items.map(({ json, pairedItem }) => [json.groupName, pairedItem])).toEqual([
			['Одноклассники', { item: 0 }],
			['Одноклассники', { item: 0 }],
			[undefined, { item: 1 }],
			['Avisos Condomínio Sol', { item: 2 }],
			['Avisos Condomínio Sol', { item: 2 }],
		]);
	});

	test.each([
		[{ participants: [] }, '1 group gave no item: nobody is in there.'],
		[{}, `1 group gave no item: TITLE doesn't tell the participants.`],
	])('%j gives no item, and a hint says why', async (more, hint) => {
		const body = { phone: '120363000000000101-group', subject: 'Família', ...more };
		gateway().failAlways({ kind: 'answer', body });
		const { items, hints, error } = await runOn(setup(), gateway(), { ...INVITE, ...split() });
		expect([items, error]).toEqual([[], undefined]);
		expect(hints).toEqual([hint.replace('TITLE', name === 'zApi' ? 'Z-API' : 'PlugChat')]);
	});

	test('is refused with a value that is neither yes nor no', async () => {
		const parameters = { ...INVITE, options: { splitParticipants: 'please' } };
		const { error } = await runOn(setup(), gateway(), parameters);
		expect(error?.message).toBe("'Split Participants' is neither true nor false");
		expect(gateway().requests).toEqual([]);
	});
});

describe('Get Chats split', () => {
	const whatsGate = () => setup().gateways.whatsGate;

	test('gives the participants of groups, and of nothing else', async () => {
		const { items, hints } = await runOn(setup(), whatsGate(), { ...CHATS, ...split() });
		const counts = new Map<unknown, number>();
		for (const { json } of items) {
			expect(Object.keys(json)).toEqual(KEYS);
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
				gateway: 'whatsGate',
				groupId: '120363000000000101@g.us',
				groupName: 'Família',
				id: '5511999990001@c.us',
				phone: '5511999990001',
				lid: null,
				name: null,
				shortName: null,
				isAdmin: true,
				isSuperAdmin: true,
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
			"2 groups gave no item: WhatsGate doesn't tell the participants.",
			'1 group gave no item: nobody is in there.',
		]);
	});

	test.each(['plugChat', 'zApi'] as const)(
		'on %s, which an expression chose, a hint says why there is none',
		async (name) => {
			const parameters = { ...CHATS, ...split(), gateway: '={{ $json.gateway }}' };
			const input = [{ gateway: name }];
			const run = await runOn(setup(), setup().gateways[name], parameters, { input });
			expect([run.items, run.error]).toEqual([[], undefined]);
			expect(run.hints).toEqual([expect.stringMatching(/^8 groups gave no item: .* doesn't tell/)]);
		},
	);

	test('lists at most 50 participants of a group to an agent, split or not', async () => {
		const all = Array.from({ length: 60 }, (_, index) => ({ id: `7999111${1000 + index}@c.us` }));
		const chat = { id: '120363000000000001@g.us', groupMetadata: { participants: all } };
		whatsGate().failAlways({ kind: 'answer', body: { result: 'OK', data: [chat] } });
		const call = async (more: INodeParameters) =>
			(await (await handToAgent(setup().engine, whatsGate(), { ...CHATS, ...more })).call()).items;
		expect(await call(split())).toHaveLength(50);
		expect(await call(split({ maxParticipants: 60 }))).toHaveLength(60);
		const [whole] = await call({ simple: false });
		expect(whole).toMatchObject({ group: { size: 60, participants: { length: 50 } } });
	});

	test.each([
		['whatsGate', 'getChats', true],
		['zApi', 'getChats', false],
		['plugChat', 'getChats', false],
		['={{ $json.gateway }}', 'getChats', true],
		['zApi', 'getGroupInviteMetadata', true],
	])('the option is there on %s for %s: %s', (gateway, operation, isThere) => {
		const values = { gateway, operation, resource: '', options: {} };
		const { description } = setup().engine.nodeTypes.getByNameAndVersion(NODE_TYPE, 1);
		const isShown = (option: INodeProperties, path: string) =>
			NodeHelpers.displayParameterPath(
				{ parameters: values },
				option,
				path,
				{ typeVersion: 1 },
				description,
			);
		const shown = description.properties
			.filter((property) => property.name === 'options' && isShown(property, 'parameters'))
			.flatMap(({ options = [] }) => options)
			.filter((option) => 'type' in option && isShown(option, 'parameters.options'))
			.map(({ name }) => name);
		expect(shown.includes('splitParticipants')).toBe(isThere);
		expect(shown.includes('maxParticipants')).toBe(isThere);
	});
});
