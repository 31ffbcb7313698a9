import type { INodeParameters } from 'n8n-workflow';
import { TRAITS } from '../../gateways';
import { GOOD_PARAMETERS, runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup();

/** Answers with HTTP 200 that hold nothing of what was asked for, and the gateway's own words in them. */
const ANSWERS: Array<[body: unknown, words: string | null]> = [
	[{ success: false, reason: 'invite expired' }, 'invite expired'],
	[{ detail: 'Not found' }, 'Not found'],
	[{ details: 'Not found' }, 'Not found'],
	[{ status: 'error', msg: 'It does not exist' }, 'It does not exist'],
	[{ ok: false, description: 'Bad Request: not found' }, 'Bad Request: not found'],
	[{ status_message: 'Try another' }, 'Try another'],
	[{ title: 'Gone', status: 410 }, 'Gone'],
	[{ message: 'Nothing here' }, 'Nothing here'],
	[{ message: ['Nothing here', 'at all'] }, 'Nothing here'],
	[{ error: { code: 131, text: 'Nothing here' } }, 'Nothing here'],
	[{ errors: ['first', 'second'] }, 'first'],
	[{ errors: [{ code: 7, message: 'first' }] }, 'first'],
	[{ detail: [{ loc: ['query', 'url'], msg: 'field required' }] }, 'field required'],
	[{ phone: '', name: null, reason: 'unknown' }, 'unknown'],
	[{ phone: 'not registered', lid: 'none', reason: 'unknown' }, 'unknown'],
	[[{ error: 'Not found' }], 'Not found'],
	[[{ success: false, reason: 'Not found' }, {}], 'Not found'],
	[{ success: false }, 'success: false'],
	[{}, null],
	[{ value: false }, null],
	[{ value: null }, null],
	[{ reason: { nothing: 'known' } }, null],
	[{ connected: true, page: 1 }, null],
	[{ phone: null, lid: '', subject: ' ', participants: [] }, null],
	[{ phone: 'undefined', isGroup: true }, null],
	[[], null],
	[[{}], null],
	[[{ value: false }, null], null],
	[false, null],
];

const NOTHING = /returned no (chat|group)|answered with something that is not a (chat|group)/;

const OPERATIONS = [
	{ operation: 'getChatMetadata', parameter: 'Chat' },
	{ operation: 'getGroupInviteMetadata', parameter: 'Invite' },
	{ operation: 'getGroupMetadata', parameter: 'Group' },
] as const;

/** Where the answer for one chat is an object; where it is a list, see listsThatAreNone.test.ts. */
const NAMES = supporting('singleChatAlone');

const SINGLE = NAMES.flatMap((name) => OPERATIONS.map((operation) => ({ name, ...operation })));

describe.each(SINGLE)('$operation on $name', ({ name, operation, parameter }) => {
	const gateway = () => setup().gateways[name];
	const run = async (body: unknown) => {
		gateway().failAlways({ kind: 'answer', body });
		return await runOn(setup(), gateway(), { operation, ...GOOD_PARAMETERS[operation] });
	};

	test.each(ANSWERS)('%j is no success', async (body, words) => {
		const { items, error } = await run(body);
		expect(items).toEqual([]);
		const refused = `${TRAITS[name].title} refused the request: "${words}"`;
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message.split(' (looked for')[0]).toEqual(
			words === null ? expect.stringMatching(NOTHING) : refused,
		);
		expect(error?.description).toContain(`'${parameter}'`);
	});

	test('what the gateway says is cut, and shows no key', async () => {
		const { credentials } = gateway();
		const key = credentials.clientToken ?? credentials.token ?? '';
		const reason = `${key} at https://x.example/token/${key} ${'word '.repeat(100)}`;
		const { error } = await run({ success: false, reason });
		expect(error?.message).toMatch(/word word/);
		expect(error?.message).not.toMatch(/x\.example/);
		expect(error?.message).not.toContain(key);
		expect(error?.message.length).toBeLessThan(300);
	});

	test('a known failure gets the error for it, wherever it stands', async () => {
		const { error } = await run({ success: false, reason: 'You are not connected.' });
		expect(error?.message).toBe(`The phone is not connected to ${TRAITS[name].title}`);
	});
});

const person = (value: string): INodeParameters => ({
	operation: 'getChatMetadata',
	simple: false,
	chat: { __rl: true, mode: 'id', value },
});

describe.each(NAMES)('One chat on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const ask = async (value: string, body: unknown) => {
		gateway().failNext({ kind: 'answer', body });
		return await runOn(setup(), gateway(), person(value));
	};

	test.each(ANSWERS)('%j for one form of a number: the other is tried', async (body) => {
		const { items, error } = await ask('5581988880003', body);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.phone)).toEqual(['558188880003']);
		expect(gateway().requests).toHaveLength(2);
	});

	test.each<[asked: string, body: object, id: string]>([
		['5511999990001', { phone: '5511999990001' }, '5511999990001@c.us'],
		['5511999990001', { phone: 5511999990001 }, '5511999990001@c.us'],
		['5511999990001', { phone: '5511999990001@s.whatsapp.net' }, '5511999990001@c.us'],
		['5511999990001', { lid: '190000000000013@lid' }, '190000000000013@lid'],
		['5511999990001', { lid: '190000000000013' }, '190000000000013@lid'],
		['190000000000013@lid', { phone: '5511999990001' }, '5511999990001@c.us'],
		['190000000000013@lid', { lid: '190000000000013@lid' }, '190000000000013@lid'],
		['190000000000013@lid', { phone: '190000000000013@lid' }, '190000000000013@lid'],
		['12345@c.us', { phone: '12345' }, '12345'],
		['4239048293082@g.us', { phone: '4239048293082-group' }, '4239048293082@g.us'],
		['120363000000000101@g.us', { phone: '120363000000000101' }, '120363000000000101@g.us'],
		['status@broadcast', { phone: 'status' }, 'status@broadcast'],
		['0@c.us', { phone: '0' }, '0@c.us'],
		[
			'120363000000000777@newsletter',
			{ phone: '120363000000000777@newsletter' },
			'120363000000000777@newsletter',
		],
	])('%s is found, however little %j says', async (asked, body, id) => {
		const { items, error } = await ask(asked, body);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual([id]);
	});

	/** Gateways may write a number as its country does; a hint says so. */
	test.each([
		['5581988880003', '558188880003'],
		['5491123456789', '541123456789'],
		['11999990001', '5511999990001'],
		['4407911123456', '447911123456'],
	])('%s is found as %s, and a hint says so', async (asked, phone) => {
		const { items, hints } = await ask(asked, { phone, name: 'Ana' });
		expect(items.map(({ json }) => json.phone)).toEqual([phone]);
		expect(hints).toEqual([expect.stringMatching(`knows ${asked} as ${phone}`)]);
	});

	test.each([
		['5511999990001', { phone: '5521988887777', name: 'Someone else' }],
		['5511999990001', { phone: '120363000000000101-group' }],
		['5511999990001', { phone: '5511999990001-1623281429' }],
		['5511999990001', { phone: '0' }],
		['5511999990001', { phone: 'status' }],
		['5511999990001', { phone: '5521988887777', lid: '190000000000013@lid' }],
		['190000000000013@lid', { lid: '190000000000014@lid' }],
		['190000000000013@lid', { phone: '5511999990001', lid: '190000000000014@lid' }],
		['190000000000013@lid', { phone: '120363000000000101-group' }],
		['120363000000000101@g.us', { phone: '120363000000000102-group' }],
		['120363000000000101@g.us', { phone: '5511999990001' }],
		['status@broadcast', { phone: '0' }],
	])('asked for %s, %j is another chat and no success', async (asked, body) => {
		const { items, error } = await ask(asked, body);
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			`${TRAITS[name].title} answered with another chat than the one in 'Chat'`,
		);
		expect(error?.description).toContain("'Chat'");
		expect(gateway().requests).toHaveLength(1);
	});

	test.each([
		{ phone: '79001110006', error: 'Phone not registered' },
		{ phone: '79001110006', error: { text: 'Phone not registered' } },
		{ phone: '79001110006', error: true, msg: 'Phone not registered' },
		{ phone: '79001110006', success: false, reason: 'Phone not registered' },
		{ phone: '79001110006', success: 'false', reason: 'Phone not registered' },
		{ phone: '79001110006', ok: false, detail: 'Phone not registered' },
		{ phone: '79001110006', status: 'error', msg: 'Phone not registered' },
	])('%j repeats the number and is no success', async (body) => {
		const { items, error } = await ask('79001110006', body);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(
			/refused the request: "Phone not registered" \(looked for "79001110006"\)$/,
		);
	});

	test.each([
		{ phone: '5511999990001', error: false },
		{ phone: '5511999990001', error: null, errors: [] },
		{ phone: '5511999990001', success: true, status: 'ok', description: 'Hey there' },
		{ phone: '5511999990001', about: 'error', title: 'Dr.', notes: { content: 'failed' } },
	])('%j is a success', async (body) => {
		const { items, error } = await ask('5511999990001', body);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual(['5511999990001@c.us']);
	});
});

describe.each(NAMES)('One invite on %s', (name) => {
	const ask = async (body: unknown) => {
		const gateway = setup().gateways[name];
		gateway.failAlways({ kind: 'answer', body });
		const parameters = { ...GOOD_PARAMETERS.getGroupInviteMetadata, simple: false };
		return await runOn(setup(), gateway, { operation: 'getGroupInviteMetadata', ...parameters });
	};

	test.each([
		[{ phone: '120363019502650977-group' }, '120363019502650977@g.us', null],
		[{ phone: '5511999999999-1623281429' }, '5511999999999-1623281429@g.us', null],
		[{ subject: 'Família' }, null, 'Família'],
		[
			{ phone: '120363019502650977-group', subject: 'error', description: 'invite expired' },
			'120363019502650977@g.us',
			'error',
		],
	])('%j is the group', async (body, id, group) => {
		const { items, error } = await ask(body);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json.id, json.name])).toEqual([[id, group]]);
	});

	test.each([
		{ phone: '5511999990001' },
		{ phone: '5511999990001', participants: [] },
		{ participants: [{ phone: '5511999990001' }] },
		{ description: null, owner: '5511999990001' },
	])('%j is no group', async (body) => {
		const { items, error } = await ask(body);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/returned no group for 'Invite' \(looked for "\w+"\)$/);
		expect(error?.description).toMatch(/^Check 'Invite'/);
	});

	test.each([
		{ phone: '120363019502650977-group', subject: 'Família', success: false, reason: 'expired' },
		{ phone: '120363019502650977-group', subject: 'Família', status: 'error', msg: 'expired' },
	])('%j is refused for all that it says of the group', async (body) => {
		const { items, error } = await ask(body);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/refused the request: "expired" \(looked for "\w+"\)$/);
	});
});
