import { TRAITS } from '../../gateways';
import { runOn, useSetup, supporting } from '../harness/setup';
import { PARTICIPANT_KEYS, split } from '../harness/splitOptions';

const setup = useSetup();

const INVITE = { operation: 'getGroupInviteMetadata', invite: 'SimFamilia0000000001Aa' };

describe.each(supporting('groupInvites'))('A group invite split on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const { participantNames } = TRAITS[name].supports;

	test('gives one item a participant, with its group, paired with its input item', async () => {
		const { items, hints } = await runOn(setup(), gateway(), { ...INVITE, ...split() });
		const ana = {
			name: participantNames ? 'Ana Souza' : null,
			phone: '5511999990001',
			shortName: participantNames ? 'Ana' : null,
			isAdmin: true,
			isSuperAdmin: true,
			lid: null,
			id: '5511999990001@c.us',
			groupName: 'Família',
			groupId: '120363000000000101@g.us',
			gateway: name,
		};
		expect(items[0]).toEqual({ json: ana, pairedItem: { item: 0 } });
		expect(items.map(({ json }) => json.phone)).toEqual([
			'5511999990001',
			'5511999990002',
			'558188880003',
			'5511999990014',
		]);
		for (const { json } of items) expect(Object.keys(json)).toEqual(PARTICIPANT_KEYS);
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
			{ code: 'SimAvisos00000000003Cc' },
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
		[{}, `1 group gave no item: TITLE doesn't provide the participants.`],
	])('%j gives no item, and a hint says why', async (more, hint) => {
		const body = { phone: '120363000000000101-group', subject: 'Família', ...more };
		gateway().failAlways({ kind: 'answer', body });
		const { items, hints, error } = await runOn(setup(), gateway(), { ...INVITE, ...split() });
		expect([items, error]).toEqual([[], undefined]);
		expect(hints).toEqual([hint.replace('TITLE', gateway().traits.title)]);
	});

	test('is refused with a value that is neither yes nor no', async () => {
		const parameters = { ...INVITE, options: { splitParticipants: 'please' } };
		const { error } = await runOn(setup(), gateway(), parameters);
		expect(error?.message).toBe("'Split Participants' is neither true nor false");
		expect(gateway().requests).toEqual([]);
	});
});
