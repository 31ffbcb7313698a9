import { TRAITS } from '../../gateways';
import { handToAgent } from '../harness/agentRun';
import { GATEWAY_NAMES, runOn, supporting, useSetup } from '../harness/setup';
import { shownOptions } from '../harness/shownOptions';
import { PARTICIPANT_KEYS, split } from '../harness/splitOptions';

const setup = useSetup();

const FAMILIA = '120363000000000101@g.us';
const GROUP = {
	operation: 'getGroupMetadata',
	group: { __rl: true, mode: 'id', value: FAMILIA },
};

/** Makes Família of the sample account as large as a test needs it; the last two are its admins. */
function largeGroup(name: (typeof GATEWAY_NAMES)[number], count: number): string[] {
	const chat = setup().gateways[name].account.chats.find(({ jid }) => jid === FAMILIA);
	const participants = Array.from({ length: count }, (_, index) => ({
		jid: `55119${String(index).padStart(8, '0')}@c.us`,
		admin: index >= count - 2,
		superAdmin: index === count - 1,
	}));
	if (chat?.group) chat.group.participants = participants;
	return participants.map(({ jid }) => jid);
}

describe.each(GATEWAY_NAMES)('Split Participants of Get Group Metadata on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('gives one item a participant, with its group, paired with its input item', async () => {
		const { items, hints } = await runOn(setup(), gateway(), { ...GROUP, ...split() });
		const hasNames = TRAITS[name].supports.participantNames;
		expect(items[0]).toEqual({
			json: {
				name: hasNames ? 'Ana Souza' : null,
				phone: '5511999990001',
				shortName: hasNames ? 'Ana' : null,
				isAdmin: true,
				isSuperAdmin: true,
				lid: null,
				id: '5511999990001@c.us',
				groupName: 'Família',
				groupId: FAMILIA,
				gateway: name,
			},
			pairedItem: { item: 0 },
		});
		expect(items.map(({ json }) => json.phone)).toEqual([
			'5511999990001',
			'5511999990002',
			'558188880003',
			'5511999990014',
		]);
		for (const { json } of items) expect(Object.keys(json)).toEqual(PARTICIPANT_KEYS);
		expect(hints).toEqual([]);
	});

	test('with Max Participants, admins come first', async () => {
		const { items } = await runOn(setup(), gateway(), {
			...GROUP,
			...split({ maxParticipants: 2 }),
		});
		expect(items.map(({ json }) => json.isAdmin)).toEqual([true, true]);
	});

	test('each input item gives its own group, and a failed one harms no other', async () => {
		const input = ['120363000000000103@g.us', '120363000000000999@g.us', '120363000000000102@g.us'];
		const group = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
		const { items } = await runOn(
			setup(),
			gateway(),
			{ ...GROUP, group, ...split({ maxParticipants: 1 }) },
			{ input: input.map((id) => ({ id })), onError: 'continueRegularOutput' },
		);
		expect(items.map(({ json, pairedItem }) => [json.groupName, pairedItem])).toEqual([
			['Avisos Condomínio Sol', { item: 0 }],
			[undefined, { item: 1 }],
			['Condomínio Sol', { item: 2 }],
		]);
		expect(items[1]?.json.error).toContain('(looked for "120363000000000999@g.us")');
	});
});

describe.each(GATEWAY_NAMES)('A large group on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('comes to an agent with 50 participants, admins first, and its true size', async () => {
		const all = largeGroup(name, 1000);
		const tool = await handToAgent(setup().engine, gateway(), GROUP);
		expect(tool.description).toBe('Get group metadata by ID in WhatsApp Chats');
		const { text, items } = await tool.call();
		const phones = [...all.slice(-2), ...all.slice(0, 48)].map((id) => ({
			phone: id.split('@')[0],
		}));
		expect(items).toMatchObject([{ groups: [{ size: 1000, participants: phones }] }]);
		expect(text.length).toBeLessThan(3000);
	});

	test('comes to a workflow whole, in the order of the gateway', async () => {
		const all = largeGroup(name, 1000);
		const { items } = await runOn(setup(), gateway(), GROUP);
		expect(items[0]?.json).toMatchObject({ size: 1000, participants: all.map((id) => ({ id })) });
	});

	test('has as many in it as Max Participants says', async () => {
		largeGroup(name, 1000);
		const parameters = { ...GROUP, options: { maxParticipants: 3 } };
		const { items } = await runOn(setup(), gateway(), parameters);
		expect(items[0]?.json.participants).toMatchObject([
			{ isAdmin: true },
			{ isAdmin: true },
			{ isAdmin: false },
		]);
	});

	test('an agent that names no group is told the way out', async () => {
		const group = { __rl: true, mode: 'id', value: "={{ $fromAI('Group', ``, 'string') }}" };
		const tool = await handToAgent(setup().engine, gateway(), { ...GROUP, group });
		await expect(tool.call({ Group: 'Família' })).rejects.toThrow(
			"'Group' is not the ID of a group. The id of a group ends in @g.us. Retryable: yes, with other arguments.",
		);
	});
});

test.each(GATEWAY_NAMES)('the options of groups are there on %s', (name) => {
	const shown = shownOptions(setup().engine, name, 'getGroupMetadata');
	const { numbersBehindLids, inviteLinks } = TRAITS[name].supports;
	expect(shown).toEqual([
		'groupsAtOnce',
		...(inviteLinks ? ['inviteLink'] : []),
		'includeResponse',
		'maxAnswerMegabytes',
		'maxParticipants',
		'maxWaitSeconds',
		'requestsPerSecond',
		...(numbersBehindLids ? ['resolveLids'] : []),
		'splitParticipants',
		'timeout',
	]);
});

test.each(supporting('singleChatAlone'))(
	'Include Response gives the answer of %s',
	async (name) => {
		const parameters = { ...GROUP, options: { includeResponse: true } };
		const { items } = await runOn(setup(), setup().gateways[name], parameters);
		expect(items[0]?.json.response).toMatchObject({ phone: '120363000000000101-group' });
	},
);
