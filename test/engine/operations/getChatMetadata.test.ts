import { GATEWAY_NAMES, runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup();

const byPhone = (value: unknown) => ({
	operation: 'getChatMetadata',
	chat: { __rl: true, mode: 'phone', value: String(value) },
});
const byId = (value: string) => ({
	operation: 'getChatMetadata',
	chat: { __rl: true, mode: 'id', value },
});

describe.each(GATEWAY_NAMES)('Get Chat Metadata on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test.each([
		['+55 11 99999-0001', '5511999990001@c.us'],
		['55 (11) 99999.0001', '5511999990001@c.us'],
		['\u202a+7\u00a0900\u00a0111\u201100\u201106\u202c', '79001110006@c.us'],
		['5511999990001@c.us', '5511999990001@c.us'],
		['5511999990001@s.whatsapp.net', '5511999990001@c.us'],
		['5511999990001:12@s.whatsapp.net', '5511999990001@c.us'],
		['120363000000000101@g.us', '120363000000000101@g.us'],
		['120363000000000101-group', '120363000000000101@g.us'],
		['5511999990001-1623281429', '5511999990001-1623281429@g.us'],
		['5511999990001-1623281429@g.us', '5511999990001-1623281429@g.us'],
		['190000000000013@lid', '190000000000013@lid'],
		['https://wa.me/5511999990001', '5511999990001@c.us'],
		['https://api.whatsapp.com/send/?phone=5511999990001&text=Oi', '5511999990001@c.us'],
		['whatsapp:+5511999990001', '5511999990001@c.us'],
		['0055 11 99999-0001', '5511999990001@c.us'],
		['＋５５ １１ ９９９９９-０００１', '5511999990001@c.us'],
		['55 11 99999-0001 (Ana)', '5511999990001@c.us'],
		['Ana Souza\n+55 11 99999-0001', '5511999990001@c.us'],
		['5511999990001.0', '5511999990001@c.us'],
		['5.511999990001E+12', '5511999990001@c.us'],
		['8 (900) 111-00-06', '79001110006@c.us'],
	])('finds the chat that %j names', async (pasted, id) => {
		for (const parameters of [byPhone(pasted), byId(pasted)]) {
			const { items, error } = await runOn(setup(), gateway(), parameters);
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.id)).toEqual([id]);
		}
	});

	test('takes the id and the gatewayChatId of every item of Get Chats', async () => {
		const list = await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true });
		const input = list.items.map(({ json }) => json);
		for (const field of ['id', 'gatewayChatId']) {
			const parameters = byId(`={{ $json.${field} }}`);
			const { items, error } = await runOn(setup(), gateway(), parameters, { input });
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.id)).toEqual(input.map(({ id }) => id));
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				input.map((_json, item) => ({ item })),
			);
		}
	});

	test('takes a number that comes as a number', async () => {
		const input = [{ phone: 5511999990001 }];
		const parameters = { operation: 'getChatMetadata', chat: '={{ $json.phone }}' };
		const { items } = await runOn(setup(), gateway(), parameters, { input });
		expect(items.map(({ json }) => json.phone)).toEqual(['5511999990001']);
	});

	test.each([
		'../status',
		'5511999990001/../../status',
		'Ana Souza',
		'https://wa.me.evil.example/5511999990001',
		'https://whatsapp.com/channel/0029VaKq2xA1NCrR4eNzQ91P',
		'5511999990001@evil.example',
		'5511999990001?x=@c.us',
		'12345',
		'0011999990001',
	])('refuses %j before any request', async (pasted) => {
		const { items, error } = await runOn(setup(), gateway(), byPhone(pasted));
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: "'Chat' is neither a phone number nor an ID of a chat",
			itemIndex: 0,
		});
		expect(error?.description).toContain('+55 11 99999-9999');
		expect(gateway().requests).toEqual([]);
	});

	test.each([
		'+55 11 99999-0001, +55 11 99999-0002',
		'Ana 5511999990001 e Bruno 5511999990002',
		'https://wa.me/5511999990001\nhttps://wa.me/5511999990002',
		'120363000000000101@g.us 120363000000000102@g.us',
	])('refuses %j, as it holds two chats', async (pasted) => {
		for (const parameters of [byPhone(pasted), byId(pasted)]) {
			const { items, error } = await runOn(setup(), gateway(), parameters);
			expect(items).toEqual([]);
			expect(error).toMatchObject({
				message: "'Chat' holds several different phone numbers or IDs",
				description:
					"Enter only the one that you mean, with its country code, like '+55 11 99999-9999'.",
			});
		}
		expect(gateway().requests).toEqual([]);
	});

	test('refuses a number that a sheet shortened, in words', async () => {
		const { items, error } = await runOn(setup(), gateway(), byPhone('5.512E+12'));
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: "'Chat' is a number that a sheet shortened: its last digits are missing",
			description:
				"In the sheet, format the column as text and enter the number again, like '+55 11 99999-9999'.",
		});
		expect(gateway().requests).toEqual([]);
	});

	test.each([
		['8 (900) 111-99-99', '+7 900 111-99-99'],
		['Ana: https://wa.me/5511987654321?text=Oi', '+55 11 98765-4321'],
		['5.511987654321E+12', '+55 11 98765-4321'],
	])('%j, which is no chat, is named as it was understood: %s', async (written, understood) => {
		const { error } = await runOn(setup(), gateway(), byPhone(written));
		expect(error?.message).toContain(`(looked for "${understood}"`);
	});

	test.each(["={{ '' }}", '={{ $json.phone }}'])(
		'says that Chat is empty where %s gives nothing, before any request',
		async (expression) => {
			const run = await runOn(setup(), gateway(), byPhone(expression), { input: [{ phone: '' }] });
			expect(run.error?.message).toBe("'Chat' is empty");
			expect(run.error?.description).toContain('+55 11 99999-9999');
			expect(gateway().requests).toEqual([]);
		},
	);

	test.each([byPhone(''), byId(''), { operation: 'getChatMetadata' }])(
		'does not start where nobody filled in Chat: %j',
		async (parameters) => {
			await expect(runOn(setup(), gateway(), parameters)).rejects.toThrow(
				'Parameter "Chat" is required',
			);
			expect(gateway().requests).toEqual([]);
		},
	);

	test('says that a chat is unknown', async () => {
		const { error } = await runOn(setup(), gateway(), byPhone('+55 11 98765-4321'));
		expect(error?.message).toMatch(/^(Evolution API|PlugChat|WhatsGate|Z-API)/);
		expect(`${error?.message} ${error?.description}`).toContain("'Chat'");
	});

	test.each(['+55 11 98765-4321', '+7 900 111-99-99', '120363000000000999-group'])(
		'names the unknown chat as it was written: %s',
		async (written) => {
			const { error } = await runOn(setup(), gateway(), byId(` ${written}\n`));
			expect(error?.message).toContain(`(looked for "${written}"`);
		},
	);

	test('shows no more than 60 characters of what was written', async () => {
		const written = `7900111${' '.repeat(70)}9999`;
		const { error } = await runOn(setup(), gateway(), byPhone(`79001${'-'.repeat(70)}119999`));
		expect(error?.message).toContain(`(looked for "79001${'-'.repeat(54)}…"`);
		const { error: folded } = await runOn(setup(), gateway(), byPhone(written));
		expect(folded?.message).toContain('(looked for "7900111 9999"');
	});
});

test.each(['plugChat', 'zApi'] as const)(
	'%s: an unknown chat is named whether it answers 404 or complains with 200',
	async (name) => {
		const gateway = setup().gateways[name];
		for (const fault of [
			{ kind: 'status', status: 404, body: { error: 'Chat not found' } },
			{ kind: 'errorWith200', error: 'NOT_FOUND' },
			{ kind: 'answer', body: null },
		] as const) {
			gateway.failNext(fault);
			const { error } = await runOn(setup(), gateway, byPhone('+7 900 111-99-99'));
			expect(error?.message).toMatch(/ \(looked for "\+7 900 111-99-99"\)$/);
		}
	},
);

test('Z-API and PlugChat are asked with their own ids', async () => {
	for (const name of supporting('singleChatAlone')) {
		const gateway = setup().gateways[name];
		const asked = ['5511999990001@c.us', '120363000000000101@g.us', '190000000000013@lid'];
		asked.push('5511999990001-1623281429@g.us', '1624901640@broadcast', '0@c.us');
		for (const id of asked) await runOn(setup(), gateway, byId(id));
		expect(
			gateway.requests.map(({ path }) => decodeURIComponent(path).split('/chats/')[1]),
		).toEqual([
			'5511999990001',
			'120363000000000101-group',
			'190000000000013@lid',
			'5511999990001-1623281429',
			'1624901640-broadcast',
			'0',
		]);
	}
});

describe('WhatsGate', () => {
	test('is asked once in a run for all its input items', async () => {
		const gateway = setup().gateways.whatsGate;
		const input = gateway.account.chats.map(({ jid }) => ({ jid }));
		const { items } = await runOn(setup(), gateway, byId('={{ $json.jid }}'), { input });
		expect(items).toHaveLength(30);
		expect(gateway.requests).toHaveLength(1);
		expect(gateway.requests[0]).toMatchObject({
			method: 'POST',
			path: '/api/v1/get-chats',
			body: { WhatsappID: '191b80a9238' },
		});
	});

	test('a download that failed is tried again for the next input item', async () => {
		const gateway = setup().gateways.whatsGate;
		gateway.failNext({ kind: 'status', status: 503 });
		const input = [{}, {}, {}];
		const parameters = { ...byId('79001110006@c.us'), options: { maxWaitSeconds: 0 } };
		const run = await runOn(setup(), gateway, parameters, {
			input,
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ json }) => Object.keys(json)[0])).toEqual(['error', 'name', 'name']);
		expect(gateway.requests).toHaveLength(2);
	});

	test('is asked anew in the next run', async () => {
		const gateway = setup().gateways.whatsGate;
		await runOn(setup(), gateway, byId('79001110006@c.us'));
		await runOn(setup(), gateway, byId('79001110006@c.us'));
		expect(gateway.requests).toHaveLength(2);
	});
});
