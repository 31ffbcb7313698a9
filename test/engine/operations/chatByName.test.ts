import { manyChats, plainChat, TRAITS, type SimulatedChat } from '../../gateways';
import { runAsToolNode } from '../harness/agentRun';
import { parameterReads } from '../harness/parameterReads';
import { GATEWAY_NAMES, runOn, supporting, useSetup } from '../harness/setup';
import { at, jid, person, withChats } from '../harness/smallAccount';

const setup = useSetup();
/** Its chats are those of each test. */
const small = useSetup();
const many = useSetup({ account: manyChats(250) });

const byName = (value: string) => ({
	operation: 'getChatMetadata',
	chat: { __rl: true, mode: 'name', value },
});

const NOT_FOUND_WAY_OUT =
	"Enter a part of the name as the chat has it, or the phone number with its country code, or choose the chat with 'From List'.";

describe.each(GATEWAY_NAMES)("'By Name' on %s", (name) => {
	const gateway = () => setup().gateways[name];
	const find = async (value: string, more = {}) => {
		const { items, error } = await runOn(setup(), gateway(), { ...byName(value), ...more });
		return { ids: items.map(({ json }) => json.id), error };
	};
	const findAmong = async (value: string, chats: SimulatedChat[]) => {
		const own = small().gateways[name];
		withChats(own, chats);
		const { items, error } = await runOn(small(), own, byName(value));
		return { ids: items.map(({ json }) => json.id), error };
	};

	test.each([
		['Ana Souza', '5511999990001@c.us'],
		['  ana   SOUZA ', '5511999990001@c.us'],
		['souza', '5511999990001@c.us'],
		['joao', '553177770005@c.us'],
		['Música & Café', '120363000000000108@g.us'],
		['notícias', '120363144038483540@newsletter'],
		['lucia', '190000000000013@lid'],
		['Condomínio Sol', '120363000000000102@g.us'],
		['avisos', '120363000000000103@g.us'],
	])('%j finds one chat', async (value, id) => {
		expect(await find(value)).toEqual({ ids: [id], error: undefined });
	});

	test.each([
		['+55 11 99999-0001', '5511999990001@c.us'],
		['5511999990001@c.us', '5511999990001@c.us'],
		['Ana: https://wa.me/5511999990001', '5511999990001@c.us'],
		['120363000000000101-group', '120363000000000101@g.us'],
		['190000000000013@lid', '190000000000013@lid'],
		['={{ 5511999990001 }}', '5511999990001@c.us'],
	])('%j is looked up as what it is', async (value, id) => {
		expect(await find(value)).toEqual({ ids: [id], error: undefined });
		const { ids } = await find(value, { chat: { __rl: true, mode: 'id', value } });
		expect(ids).toEqual([id]);
	});

	test('a name that is one to the letter wins over those that only contain it', async () => {
		const chats = [
			person(3, -1, { name: 'Ana Lima' }),
			person(2, -2, { name: 'ána' }),
			person(1, -3, { name: 'Ana Souza' }),
		];
		expect((await findAmong('Ana', chats)).ids).toEqual([jid(2)]);
	});

	test('a chat has the fields that it always has', async () => {
		const whole = { simple: false, options: { includeResponse: true } };
		const list = await runOn(setup(), gateway(), {
			...whole,
			operation: 'getChats',
			returnAll: true,
		});
		const { items } = await runOn(setup(), gateway(), { ...byName('ana souza'), ...whole });
		const listed = list.items.find(({ json }) => json.id === '5511999990001@c.us');
		expect(items.map(({ json }) => json)).toEqual([listed?.json]);
		expect(Object.keys(items[0]?.json ?? {})).toEqual(Object.keys(listed?.json ?? {}));
	});

	test('no chat of that name: an error says so, and the way out', async () => {
		const { ids, error } = await find('Nobody of this name');
		expect(ids).toEqual([]);
		expect(error).toMatchObject({
			message: 'No chat of this account is named like \'Chat\' (looked for "Nobody of this name")',
			description: NOT_FOUND_WAY_OUT,
			itemIndex: 0,
		});
	});

	test('several chats: an error names them, the newest first, and none is chosen', async () => {
		const { ids, error } = await findAmong('ana', [
			person(1, -1, { name: 'Ana Souza' }),
			person(2, -2, { name: 'Ana Lima' }),
		]);
		expect(ids).toEqual([]);
		expect(error).toMatchObject({
			message: '2 chats of this account are named like \'Chat\' (looked for "ana")',
			description: expect.stringMatching(
				/^They are: "Ana Souza \(.*\)", "Ana Lima \(.*\)"\. Enter more of the name, or choose the chat with 'From List'\.$/,
			),
			itemIndex: 0,
		});
	});

	test('of many it names five, shortened, and says how many others there are', async () => {
		const group = (number: number) =>
			plainChat(`12036300000000010${number}@g.us`, {
				name: `Turma ${number}${' e amigos'.repeat(10)}`,
				lastMessageAt: at(-number),
			});
		const { error } = await findAmong('turma', [7, 6, 5, 4, 3, 2, 1].map(group));
		expect(error?.message).toMatch(/^7 chats /);
		const names = [1, 2, 3, 4, 5].map((at) => `"Turma ${at} e amigos e amigos e ami… (group)"`);
		expect(error?.description).toBe(
			`They are: ${names.join(', ')} and 2 others. Enter more of the name, or choose the chat with 'From List'.`,
		);
	});

	test('input items read the list once', async () => {
		await find('ana souza');
		const once = gateway().requests.splice(0).length;
		const input = ['Ana Souza', 'nobody', 'família', 'ana'].map((chat) => ({ chat }));
		const { items } = await runOn(setup(), gateway(), byName('={{ $json.chat }}'), {
			input,
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json, pairedItem }) => [json.id ?? json.error, pairedItem])).toEqual([
			['5511999990001@c.us', { item: 0 }],
			['No chat of this account is named like \'Chat\' (looked for "nobody")', { item: 1 }],
			['120363000000000101@g.us', { item: 2 }],
			['5511999990001@c.us', { item: 3 }],
		]);
		expect(gateway().requests).toHaveLength(once);
	});

	test('items of one chat have nothing in common', async () => {
		const parameters = { ...byName('ana souza'), options: { includeResponse: true } };
		const { items } = await runOn(setup(), gateway(), parameters, { input: [{}, {}] });
		const [one, other] = items.map(({ json }) => json);
		expect(other).toEqual(one);
		expect(other?.response).not.toBe(one?.response);
	});

	test('a list that can’t be read says nothing of the name', async () => {
		gateway().failAlways({ kind: 'status', status: 503 });
		const { ids, error } = await find('nobody', { options: { maxWaitSeconds: 0 } });
		expect(ids).toEqual([]);
		expect(error?.message).toMatch(new RegExp(`^${TRAITS[name].title}`));
		expect(error?.message).not.toContain('named like');
	});

	test.each(["={{ '' }}", '={{ $json.none }}', '={{ null }}'])(
		'%s: Chat is empty, before any request',
		async (value) => {
			const { error } = await find(value);
			expect(error?.message).toBe("'Chat' is empty");
			expect(gateway().requests).toEqual([]);
		},
	);

	test.each([
		['Ana +55 11 99999-0001, Bruno +55 11 99999-0002', /several different phone numbers/],
		['5.512E+12', /a number that a sheet shortened/],
		['011 98765-4321', /neither a phone number nor an ID/],
		['={{ ["Ana"] }}', /neither a phone number nor an ID/],
		['={{ {} }}', /neither a phone number nor an ID/],
	])('%j is refused before any request', async (value, message) => {
		const { error } = await find(value);
		expect(error?.message).toMatch(message);
		expect(gateway().requests).toEqual([]);
	});

	test('a tool gives all of several chats, the newest first', async () => {
		const own = small().gateways[name];
		withChats(own, [
			...Array.from({ length: 24 }, (_, digits) => person(digits, -digits)),
			person(99, -99, { name: 'Outra' }),
		]);
		const [several] = await runAsToolNode(small().engine, own, byName('pessoa'));
		const newest = Array.from({ length: 20 }, (_, digits) => ({ id: jid(digits) }));
		expect(several?.json).toMatchObject({ chats: newest, returned: 20, total: 24, hasMore: true });
		expect(several?.json.notes).toEqual(
			expect.arrayContaining([
				'24 chats have this name. Choose one and call again with its id.',
				"Only the newest 20 are here: give more of the name, or go on in the tool that lists chats, with the name as its search and this 'next'.",
			]),
		);
		const [one] = await runAsToolNode(small().engine, own, byName('pessoa 23'));
		expect(one?.json).toMatchObject({ chats: [{ id: jid(23) }], returned: 1, hasMore: false });
	});
});

test.each(supporting('pages'))(
	'%s: a list that ends early says nothing of the name, whether it was found or not',
	async (name) => {
		const gateway = many().gateways[name];
		gateway.behaviour = { capPageSize: 100 };
		gateway.failWhen(({ query }) => query.page === '3', { kind: 'status', status: 503 });
		for (const value of ['contato 2', 'nobody']) {
			const parameters = { ...byName(value), options: { maxWaitSeconds: 0 } };
			const { items, error } = await runOn(many(), gateway, parameters);
			expect(items).toEqual([]);
			expect(error?.message).toMatch(/had been read\)$/);
		}
	},
);

test('a name with a secret in it, or an address, is not repeated', async () => {
	const { zApi } = small().gateways;
	const secret = String(zApi.credentials.instanceToken);
	withChats(zApi, [
		person(1, -1, { name: `Ana ${secret}` }),
		person(2, -2, { name: 'Ana https://api.z-api.io/instances/x' }),
	]);
	const { error } = await runOn(small(), zApi, byName('ana'));
	expect(error?.message).toMatch(/^2 chats /);
	expect(error?.description).not.toContain(secret);
	expect(error?.description).not.toContain('z-api.io');
	const { error: none } = await runOn(small(), zApi, byName(`nobody ${secret}`));
	expect(none?.message).not.toContain(secret);
});

test('the mode costs no second reading of the parameter', async () => {
	const names = await parameterReads(async () => {
		await runOn(setup(), setup().gateways.zApi, byName('ana souza'));
	});
	expect(names.filter((one) => one === 'chat')).toHaveLength(1);
});

test('where a name is not expected, the error says how to look for one', async () => {
	const { zApi } = setup().gateways;
	const chat = { __rl: true, mode: 'phone', value: 'Ana Souza' };
	const { error } = await runOn(setup(), zApi, { ...byName(''), chat });
	expect(error?.description).toMatch(/ For a name, choose 'By Name'\.$/);
});
