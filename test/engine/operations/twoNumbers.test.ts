import { peopleWithTwoNumbers, TRAITS } from '../../gateways';
import { GATEWAY_NAMES, runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup({ account: peopleWithTwoNumbers() });

const WITHOUT_WAITING = { options: { maxWaitSeconds: 0 } };

const chat = (value: string, mode: 'phone' | 'id' = 'phone') => ({
	operation: 'getChatMetadata',
	simple: false,
	chat: { __rl: true, mode, value },
	...WITHOUT_WAITING,
});

describe.each(GATEWAY_NAMES)('A number with two forms on %s', (name) => {
	const { contactId, supports } = TRAITS[name];
	const gateway = () => setup().gateways[name];
	const askedFor = () =>
		gateway().requests.map(({ path, body }) => {
			const jid = /"remoteJid":"(\d+)@s\.whatsapp\.net"/.exec(JSON.stringify(body) ?? '');
			return jid?.[1] ?? decodeURIComponent(path).split('/chats/')[1];
		});

	test.each([
		['+55 81 98888-0003', '558188880003', '5581988880003'],
		['+55 11 9999-0001', '5511999990001', '551199990001'],
		['+52 55 1234 5678', '5215512345678', '525512345678'],
		['+52 1 81 1234 5678', '528112345678', '5218112345678'],
		['+54 11 2345-6789', '5491123456789', '541123456789'],
		['+54 9 351 123-4567', '543511234567', '5493511234567'],
	])('%s is found as %s, and the node says so', async (typed, phone, digits) => {
		for (const parameters of [chat(typed), chat(typed, 'id'), chat(`${digits}@c.us`, 'id')]) {
			gateway().reset();
			const { items, hints, error } = await runOn(setup(), gateway(), parameters);
			expect(error).toBeUndefined();
			expect(items[0]?.json).toMatchObject({
				phone,
				id: `${phone}@c.us`,
				gatewayChatId: contactId(phone),
			});
			expect(hints).toEqual([
				`${TRAITS[name].title} knows ${digits} as ${phone}. The item has the number that the gateway gave.`,
			]);
			expect(askedFor()).toEqual(supports.singleChats ? [digits, phone] : [undefined]);
		}
	});

	test.each(['558188880003', '5511999990001', '5215512345678', '551133334444'])(
		'%s is found at once, and nothing is said of it',
		async (typed) => {
			const { items, hints } = await runOn(setup(), gateway(), chat(typed));
			expect(items.map(({ json }) => json.phone)).toEqual([typed]);
			expect(hints).toEqual([]);
			expect(gateway().requests).toHaveLength(1);
		},
	);

	test.each([
		['+55 31 7777-0005', 'João, as he was'],
		['+55 31 97777-0005', 'João, as he is'],
	])('%s is %s, where both forms are chats', async (typed, called) => {
		const list = await runOn(setup(), gateway(), { operation: 'getChats' });
		const { items } = await runOn(setup(), gateway(), chat(typed));
		const found = list.items.find(({ json }) => json.id === items[0]?.json.id);
		expect(found?.json.name).toBe(called);
	});

	test('an error names both numbers where neither is known', async () => {
		const { items, error } = await runOn(setup(), gateway(), chat('+55 81 97777-6666'));
		expect(items).toEqual([]);
		expect(error?.message).toMatch(
			/\(looked for "\+55 81 97777-6666", tried 5581977776666 and 558177776666\)$/,
		);
		expect(`${error?.message} ${error?.description}`).toContain("'Chat'");
	});

	test.each([
		['a landline', '+55 11 4444-5555'],
		['a number of another country', '+7 900 111-99-99'],
		['a LID', '558188880099@lid'],
		['an old group', '5581988880003-1623281429@g.us'],
	])('%s that is unknown is not tried in another form', async (_what, typed) => {
		const { error } = await runOn(setup(), gateway(), chat(typed, 'id'));
		expect(error?.message).not.toContain('tried');
		expect(askedFor().filter((id) => id !== undefined).length).toBeLessThanOrEqual(1);
	});

	test.each([
		['an outage', { kind: 'status', status: 503 }],
		['a limit', { kind: 'status', status: 429 }],
		['a wrong key', { kind: 'status', status: 401 }],
		['a key that is not allowed', { kind: 'status', status: 403 }],
		['another address', { kind: 'status', status: 405 }],
		['a broken connection', { kind: 'reset' }],
		['a page of HTML', { kind: 'html' }],
		['an answer cut off', { kind: 'status', status: 200, body: '{"phone":"55819' }],
	] as const)('%s is not taken for an unknown number', async (_what, fault) => {
		gateway().failAlways(fault);
		const { error } = await runOn(setup(), gateway(), chat('+55 81 98888-0003'));
		expect(error?.message).not.toContain('tried');
		expect(gateway().requests).toHaveLength(1);
	});
});

describe.each(supporting('singleChatAlone'))('An unknown number on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test.each([
		['404', { kind: 'status', status: 404, body: { error: 'Chat not found' } }],
		['400 without a word', { kind: 'status', status: 400 }],
		['400 and a text', { kind: 'status', status: 400, body: { error: 'Invalid phone' } }],
		['an error with 200', { kind: 'errorWith200', error: 'Phone does not exist' }],
		['an empty object', { kind: 'answer', body: {} }],
		['null', { kind: 'answer', body: null }],
		['nothing at all', { kind: 'emptyBody' }],
	] as const)('can read as %s: the other form is tried', async (_what, fault) => {
		gateway().failNext(fault);
		const { items, error } = await runOn(setup(), gateway(), chat('+55 81 98888-0003'));
		expect(error).toBeUndefined();
		expect(items[0]?.json.phone).toBe('558188880003');
	});

	test('a fault at the second number is reported as such', async () => {
		gateway().failNext({ kind: 'status', status: 404 });
		gateway().failNext({ kind: 'status', status: 503 });
		const { error } = await runOn(setup(), gateway(), chat('+55 81 98888-0003'));
		expect(error?.message).toMatch(/has a problem of its own \(HTTP 503\)$/);
	});

	test.each(['You need to restore the session.', 'You are not connected.'])(
		'is not what %j says',
		async (text) => {
			gateway().failAlways({ kind: 'status', status: 400, body: { error: text } });
			const { error } = await runOn(setup(), gateway(), chat('+55 81 98888-0003'));
			expect(error?.message).toMatch(/^The phone is not connected to/);
			expect(gateway().requests).toHaveLength(1);
		},
	);
});

test("A refusal of WhatsGate's whole list is not taken for an unknown number", async () => {
	const { whatsGate } = setup().gateways;
	whatsGate.failAlways({ kind: 'errorWith200', error: 'WhatsApp is not connected' });
	const { error } = await runOn(setup(), whatsGate, chat('+55 81 98888-0003'));
	expect(error?.message).not.toContain('tried');
	expect(whatsGate.requests).toHaveLength(1);
});

test('A wrong key of Z-API is asked with once, though it answers 400', async () => {
	const { zApi } = setup().gateways;
	const credentials = { ...zApi.credentials, instanceToken: 'another' };
	const { error } = await runOn(setup(), { ...zApi, credentials }, chat('+55 81 98888-0003'));
	expect(error?.message).toMatch(/^Z-API knows no instance/);
	expect(zApi.requests).toHaveLength(1);
});
