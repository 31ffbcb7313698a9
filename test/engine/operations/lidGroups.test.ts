import {
	isLookUp,
	known,
	lidOf,
	lookedUp,
	unknown,
	useHiddenPeople,
} from '../harness/hiddenPeople';
import { lacking, OFFERED, runOn } from '../harness/setup';
import { shownOptions } from '../harness/shownOptions';

const { setup, zApi, given } = useHiddenPeople();
beforeEach(() => given([known(1), known(2), unknown(3), known(4)]));

const READINGS = [
	{ operation: 'getGroupInviteMetadata', invite: 'SimFamilia0000000001Aa' },
	{
		operation: 'getGroupMetadata',
		group: { __rl: true, mode: 'id', value: '120363000000000101@g.us' },
	},
];

/** A group that the second person made, with five others in it; the last one's number is shown. */
const answerGroup = () =>
	zApi().failNext({
		kind: 'answer',
		body: {
			phone: '120363000000000101-group',
			subject: 'Família',
			owner: lidOf(2),
			participants: [
				{ phone: lidOf(1) },
				{ phone: lidOf(3), isAdmin: true },
				{ phone: lidOf(4) },
				{ phone: '5511999990001', lid: lidOf(9) },
			],
		},
	});

describe.each(READINGS)('Resolve LIDs of $operation', (reading) => {
	const metadata = (options = {}) => ({ ...reading, options: { resolveLids: true, ...options } });

	test('fills the phones of the participants and of the owner; their ids and LIDs stay', async () => {
		answerGroup();
		const { items, hints, error } = await runOn(setup(), zApi(), {
			...metadata(),
			simple: false,
		});
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ ownerId: lidOf(2), ownerPhone: '5511977700002' });
		expect(items[0]?.json.participants).toMatchObject([
			{ id: lidOf(1), phone: '5511977700001', lid: lidOf(1) },
			{ id: lidOf(3), phone: null, lid: lidOf(3) },
			{ id: lidOf(4), phone: '5511977700004', lid: lidOf(4) },
			{ id: '5511999990001@c.us', phone: '5511999990001', lid: lidOf(9) },
		]);
		expect(hints).toEqual(['LIDs resolved to numbers: 3 of 4. Without a number: 1.']);
	});

	test('looks up nobody whom Max Participants leaves out', async () => {
		answerGroup();
		const { items } = await runOn(setup(), zApi(), metadata({ maxParticipants: 2 }));
		expect(items[0]?.json.participants).toMatchObject([{ id: lidOf(3) }, { id: lidOf(1) }]);
		expect(lookedUp(zApi()).sort()).toEqual([lidOf(1), lidOf(2), lidOf(3)]);
	});

	test('fills the phones of items that are one participant each, and looks up nobody else', async () => {
		answerGroup();
		const { items } = await runOn(setup(), zApi(), metadata({ splitParticipants: true }));
		expect(items.map(({ json }) => [json.groupName, json.id, json.phone])).toEqual([
			['Família', lidOf(1), '5511977700001'],
			['Família', lidOf(3), null],
			['Família', lidOf(4), '5511977700004'],
			['Família', '5511999990001@c.us', '5511999990001'],
		]);
		expect(Object.keys(items[0]?.json ?? {})).not.toContain('ownerPhone');
		expect(lookedUp(zApi()).sort()).toEqual([lidOf(1), lidOf(3), lidOf(4)]);
	});

	test('harms no group where look-ups fail', async () => {
		answerGroup();
		zApi().failWhen(isLookUp, { kind: 'status', status: 401 });
		const { items, hints, error } = await runOn(setup(), zApi(), metadata());
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ name: 'Família', ownerPhone: null, size: 4 });
		expect(hints[0]).toMatch(/^LIDs resolved to numbers: 0 of 4\. Failed: 4 \(/);
	});

	test('looks up nothing where it is off', async () => {
		answerGroup();
		const { items } = await runOn(setup(), zApi(), metadata({ resolveLids: false }));
		expect(items[0]?.json.ownerPhone).toBeNull();
		expect(lookedUp(zApi())).toEqual([]);
	});
});

test.each([
	...OFFERED.map(({ name, operation }) => [name, operation] as const),
	['={{ $json.gateway }}', 'getChats'] as const,
])('Resolve LIDs is there on Z-API alone: %s, %s', (gateway, operation) => {
	const shown = shownOptions(setup().engine, gateway, operation);
	const isOther = lacking('numbersBehindLids').some((name) => name === gateway);
	expect(shown.includes('resolveLids')).toBe(!isOther && operation !== 'getChatMetadata');
});

describe('Get Chat Metadata by LID', () => {
	const chat = { __rl: true, mode: 'id', value: lidOf(1) };
	const byLid = { operation: 'getChatMetadata', simple: false, chat };

	test('gives the number that Z-API knows, by one request and without an option', async () => {
		const { items, hints } = await runOn(setup(), zApi(), byLid);
		const id = '5511977700001@c.us';
		expect(items[0]?.json).toMatchObject({ id, phone: '5511977700001', lid: lidOf(1) });
		expect(hints).toEqual([]);
		expect(zApi().requests).toHaveLength(1);
	});

	test('gives no number where the digits of the LID stand in its place alone', async () => {
		zApi().failNext({ kind: 'answer', body: { phone: '190000000000001', name: 'Rita' } });
		const { items } = await runOn(setup(), zApi(), byLid);
		expect(items[0]?.json).toMatchObject({ id: lidOf(1), phone: null, lid: lidOf(1) });
	});
});
