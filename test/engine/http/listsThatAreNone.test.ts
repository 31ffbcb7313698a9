import { TRAITS } from '../../gateways';
import { triggerOn } from '../harness/activeTrigger';
import { pickerPage } from '../harness/chatPicker';
import { testCredential } from '../harness/credentialTester';
import { GATEWAY_NAMES, runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup();

/** Answers with HTTP 200 in place of a list, and the gateway's own words in them. */
const REFUSALS: Array<[body: unknown, words: string]> = [
	[{ success: false, reason: 'Plan without this command' }, 'Plan without this command'],
	[{ detail: 'Not found' }, 'Not found'],
	[{ status: 'error', msg: 'Try another' }, 'Try another'],
	[{ errors: [{ message: 'first' }, { message: 'second' }] }, 'first'],
	[[{ error: 'Not found' }], 'Not found'],
];

describe.each(GATEWAY_NAMES)('On %s', (name) => {
	const gateway = () => setup().gateways[name];
	const getChats = async (body: unknown) => {
		gateway().failAlways({ kind: 'answer', body });
		return await runOn(setup(), gateway(), { operation: 'getChats', returnAll: true });
	};
	const { asList, asSuccess, refusedLists, supports } = TRAITS[name];

	test.each([...REFUSALS, ...refusedLists])(
		'Get Chats fails in the words of %j',
		async (body, words) => {
			const { items, error } = await getChats(body);
			expect(items).toEqual([]);
			expect(error?.message).toBe(`${TRAITS[name].title} refused the request: "${words}"`);
			expect(error?.description).toMatch(/^Check the fields of the credential/);
		},
	);

	test.each([{}, { value: false }, { value: {} }, { page: 1, pages: 1 }, { connected: true }])(
		'Get Chats fails on %j, which has no words',
		async (body) => {
			const { items, error } = await getChats(asSuccess(body));
			expect(items).toEqual([]);
			expect(error?.message).toBe(
				`${TRAITS[name].title} answered with something that is not a list of chats`,
			);
		},
	);

	test('an empty list is an account without chats', async () => {
		const { items, error } = await getChats(asList([]));
		expect([items, error]).toEqual([[], undefined]);
	});

	test('a chat without an id is an item all the same, and so is an error among chats', async () => {
		const jid = '5511999990001@c.us';
		const chat = { phone: '5511999990001', id: jid, remoteJid: jid };
		const lists = [
			[{}],
			[{ name: 'A' }],
			[{ name: 'A', reason: 'x' }],
			[chat, { error: 'Not loaded' }],
			[{ error: 'Not loaded' }, chat],
		];
		for (const list of lists) {
			const { items, error } = await getChats(asList(list));
			expect(error).toBeUndefined();
			expect(items).toHaveLength(list.length);
		}
	});

	test('a later page that is no list says why, and what was read', async () => {
		if (!supports.pages) return;
		const isLater = ({ query }: { query: Record<string, string> }) => Number(query.page) > 1;
		gateway().failWhen(isLater, { kind: 'answer', body: { success: false, reason: 'Too far' } });
		const options = { pageSize: 10, pagesAtOnce: 1 };
		const parameters = { operation: 'getChats', returnAll: true, options };
		const { items, error } = await runOn(setup(), gateway(), parameters);
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			`${TRAITS[name].title} refused the request: "Too far" (10 chats on 1 page had been read)`,
		);
	});

	test.each(REFUSALS)('the list behind Chat fails in the words of %j', async (body, words) => {
		gateway().failAlways({ kind: 'answer', body });
		await expect(pickerPage(setup(), gateway())).rejects.toThrow(`refused the request: "${words}"`);
	});

	test.each(REFUSALS)(
		'a poll fails in the words of %j, and remembers what was',
		async (...given) => {
			const [body, words] = given;
			const trigger = triggerOn(setup().engine, gateway(), { triggerOn: ['newChat'] });
			await trigger.publish();
			const memory = JSON.stringify(trigger.memory);
			expect(memory).not.toBe('{}');
			gateway().failAlways({ kind: 'answer', body });
			await expect(trigger.poll()).rejects.toThrow(`refused the request: "${words}"`);
			expect(JSON.stringify(trigger.memory)).toBe(memory);
			gateway().failAlways(null);
			expect(await trigger.poll()).toEqual([]);
		},
	);

	test.each(REFUSALS)(
		'the test of the credential fails in the words of %j',
		async (body, words) => {
			gateway().failAlways({ kind: 'answer', body });
			expect(await testCredential(setup(), name)).toEqual({
				status: 'Error',
				message: expect.stringMatching(
					`^${TRAITS[name].title} refused the request: "${words}"\\. Check`,
				),
			});
		},
	);

	test.each([{}, { value: false }, [], [{}], null, false])(
		'the test of the credential fails on %j',
		async (body) => {
			gateway().failAlways({ kind: 'answer', body });
			const { status, message } = await testCredential(setup(), name);
			expect(status).toBe('Error');
			expect(message).toMatch(/answered with something that is not|refused the request/);
			expect(message).toMatch(/'Base URL'|^.*Check the fields /);
		},
	);

	test('the test of the credential shows no key that the gateway repeats', async () => {
		const { credentials } = gateway();
		const key = credentials.clientToken ?? credentials.token ?? credentials.apiKey ?? '';
		gateway().failAlways({ kind: 'answer', body: { success: false, reason: `no ${key} here` } });
		const { message } = await testCredential(setup(), name);
		expect(message).toMatch(/no .* here/);
		expect(message).not.toContain(key);
	});
});

test.each(supporting('pages'))(
	'a status of %s with an error in it is one all the same',
	async (name) => {
		const gateway = setup().gateways[name];
		const body = { connected: true, error: 'You are already connected', message: 'x' };
		gateway.failAlways({ kind: 'answer', body });
		expect((await testCredential(setup(), name)).status).toBe('OK');
	},
);

test('a status of Z-API that is only an error gets the error for it', async () => {
	setup().gateways.zApi.failAlways({ kind: 'errorWith200', error: 'Instance not found' });
	const { message } = await testCredential(setup(), 'zApi');
	expect(message).toMatch(/^Z-API knows no instance with this Instance ID and Instance Token/);
});

test.each([[[]], [[{}]], [[{ id: null }, { name: 'Ana' }]]])(
	'WhatsGate: one chat is not found in the list %j',
	async (data) => {
		const { whatsGate } = setup().gateways;
		whatsGate.failAlways({ kind: 'answer', body: { result: 'OK', data } });
		const chat = { __rl: true, mode: 'phone', value: '5511999990001' };
		const run = await runOn(setup(), whatsGate, { operation: 'getChatMetadata', chat });
		expect(run.items).toEqual([]);
		expect(run.error?.message).toMatch(/^WhatsGate's list of chats has none with .* in 'Chat'/);
	},
);
