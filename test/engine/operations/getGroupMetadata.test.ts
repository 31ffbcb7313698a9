import { SIMPLE_INVITE_FIELDS } from '../../simpleFields';
import { GATEWAY_NAMES, lacking, runOn, supporting, useSetup } from '../harness/setup';

const setup = useSetup();

const FAMILIA = '120363000000000101@g.us';
const group = (value: string, mode = 'id') => ({
	operation: 'getGroupMetadata',
	group: { __rl: true, mode, value },
});

const WAY_OUT =
	"Choose a group from the list, or enter its ID, like '120363019502650977@g.us', '120363019502650977-group' or '5511999999999-1623281429@g.us'.";

describe.each(GATEWAY_NAMES)('Get Group Metadata on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const run = async (value: string) => await runOn(setup(), gateway(), group(value));

	test('gives the group with its participants, and no invite link', async () => {
		const { items, hints } = await runOn(setup(), gateway(), { ...group(FAMILIA), simple: false });
		const [item] = items;
		expect(item?.json).toMatchObject({
			name: 'Família',
			type: 'group',
			isGroup: true,
			size: 4,
			inviteCode: null,
			inviteUrl: null,
			ownerId: '5511999990001@c.us',
			ownerPhone: '5511999990001',
			createdAt: '2022-02-14T12:00:05.000Z',
			id: FAMILIA,
			gateway: name,
		});
		expect(item?.json.participants).toMatchObject([
			{ id: '5511999990001@c.us', isAdmin: true, isSuperAdmin: true },
			{ id: '5511999990002@c.us', isAdmin: true, isSuperAdmin: false },
			{ id: '558188880003@c.us', isAdmin: false, isSuperAdmin: false },
			{ id: '5511999990014@c.us', isAdmin: false, isSuperAdmin: false },
		]);
		expect(item?.pairedItem).toEqual({ item: 0 });
		expect(hints).toEqual([]);
		expect(gateway().requests).toHaveLength(1);
	});

	test('gives ten fields with Simplify on', async () => {
		const { items } = await run(FAMILIA);
		expect(Object.keys(items[0]?.json ?? {})).toEqual(SIMPLE_INVITE_FIELDS);
	});

	test.each([
		[FAMILIA, FAMILIA],
		['120363000000000101-group', FAMILIA],
		['120363000000000101', FAMILIA],
		[` \u200e${FAMILIA}\n`, FAMILIA],
		[`Grupo da Família: ${FAMILIA}`, FAMILIA],
		[`${FAMILIA} (Ana: +55 11 99999-0001)`, FAMILIA],
		['5511999990001-1623281429', '5511999990001-1623281429@g.us'],
		['5511999990001-1623281429@g.us', '5511999990001-1623281429@g.us'],
	])('reads the group that %j names, entered or chosen', async (written, id) => {
		for (const mode of ['id', 'list']) {
			const { items, error } = await runOn(setup(), gateway(), group(written, mode));
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => json.id)).toEqual([id]);
		}
	});

	test('takes the id and the gatewayChatId of every group of Get Chats', async () => {
		const list = await runOn(setup(), gateway(), {
			operation: 'getChats',
			returnAll: true,
			filters: { chatTypes: ['group'] },
		});
		const input = list.items.map(({ json }) => json);
		expect(input).toHaveLength(8);
		for (const field of ['id', 'gatewayChatId']) {
			const parameters = group(`={{ $json.${field} }}`);
			const { items, error } = await runOn(setup(), gateway(), parameters, { input });
			expect(error).toBeUndefined();
			expect(items.map(({ json }) => [json.id, json.name])).toEqual(
				input.map((chat) => [chat.id, chat.name]),
			);
		}
	});

	test.each([
		['+55 11 99999-0001', 'a phone number'],
		['5511999990001', 'a phone number'],
		['5511999990001@c.us', 'the ID of a person'],
		['190000000000013@lid', 'the ID of a person'],
		['1700000000@broadcast', 'the ID of a broadcast list'],
		['120363144038483540@newsletter', 'the ID of a channel'],
		['status@broadcast', 'the ID of WhatsApp itself'],
	])('refuses %s before any request: it is %s', async (value, what) => {
		const { items, error } = await run(value);
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: `'Group' is ${what}, not of a group`.replace(
				'number, not of',
				'number, not the ID of',
			),
			description: `${WAY_OUT} For any other chat, choose 'Get Chat Metadata' under 'Operation'.`,
			itemIndex: 0,
		});
		expect(gateway().requests).toEqual([]);
	});

	test.each([
		'https://chat.whatsapp.com/SimFamilia0000000001Aa',
		'Entre no grupo: chat.whatsapp.com/SimFamilia0000000001Aa?mode=ac_t',
	])('refuses %s: another operation is for invite links', async (value) => {
		const { error } = await run(value);
		expect(error).toMatchObject({
			message: "'Group' is an invite link, not the ID of a group",
			description: `For an invite link, choose 'Get Group Invite Metadata' under 'Operation', if the gateway offers it. ${WAY_OUT}`,
		});
		expect(gateway().requests).toEqual([]);
	});

	test.each([
		['Grupo da Família', "'Group' is not the ID of a group"],
		['../status', "'Group' is not the ID of a group"],
		["={{ '' }}", "'Group' is empty"],
		['={{ $json.none }}', "'Group' is empty"],
		[`${FAMILIA} 120363000000000102@g.us`, "'Group' holds the IDs of several different groups"],
	])('refuses %j before any request: %s', async (value, message) => {
		const { items, error } = await run(value);
		expect(items).toEqual([]);
		expect(error?.message).toBe(message);
		expect(error?.description).toContain("'120363019502650977@g.us'");
		expect(gateway().requests).toEqual([]);
	});

	test.each(['1.20363E+17', '={{ 120363000000000101 }}', '1,20363019502651E+17'])(
		'refuses %s, whose last digits were lost, in words',
		async (value) => {
			const { error } = await run(value);
			expect(error).toMatchObject({
				message: "'Group' is a number that lost its last digits",
				description: `The IDs of groups are too long for numbers: in a sheet, format the column as text and enter the ID again. ${WAY_OUT}`,
			});
			expect(gateway().requests).toEqual([]);
		},
	);

	test('does not start where nobody filled in Group', async () => {
		await expect(run('')).rejects.toThrow('Parameter "Group" is required');
		expect(gateway().requests).toEqual([]);
	});

	test.each([
		['there is none', '120363000000000999@g.us'],
		['the account is no member', '120363000000000109@g.us'],
	])('says in words that the group is unknown where %s', async (_why, id) => {
		const { items, error } = await run(id);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(
			/^(PlugChat refused|(Z-API|Evolution API) found nothing|WhatsGate's list)/,
		);
		expect(error?.message).toContain(`(looked for "${id}")`);
		expect(error?.description).toMatch(
			/^Check 'Group': its ID is one that Get Chats gave\. The account may also not be a member of the group, or no longer\./,
		);
	});
});

describe.each(supporting('singleChatAlone'))('What %s answers for one group', (name) => {
	const gateway = () => setup().gateways[name];

	test.each([
		{ phone: '120363000000000102-group', subject: 'Condomínio Sol' },
		{ phone: '5511999990001-1623281429', subject: 'Família' },
		{ phone: '5511999990001', name: 'Ana Souza' },
	])('%j is another group, and no item', async (body) => {
		gateway().failAlways({ kind: 'answer', body });
		const { items, error } = await runOn(setup(), gateway(), group(FAMILIA));
		expect(items).toEqual([]);
		const { title } = gateway().traits;
		expect(error?.message).toBe(`${title} answered with another group than the one in 'Group'`);
		expect(error?.description).toContain(`tell ${title}'s support`);
	});

	test.each([
		{ phone: 'status', name: 'Ana Souza' },
		{ subject: 'Família' },
		{ phone: null, subject: 'Família', participants: [] },
	])('%j is no group that anyone could tell, and no item', async (body) => {
		gateway().failAlways({ kind: 'answer', body });
		const { items, error } = await runOn(setup(), gateway(), group(FAMILIA));
		expect(items).toEqual([]);
		expect(error?.message).toBe(
			`${gateway().traits.title} returned no group for the ID in 'Group' (looked for "${FAMILIA}")`,
		);
	});
});

test('Z-API and PlugChat are asked with their own ids, Z-API without the costly link', async () => {
	const paths = async (name: 'zApi' | 'plugChat') => {
		const gateway = setup().gateways[name];
		for (const id of [FAMILIA, '5511999990001-1623281429@g.us']) {
			await runOn(setup(), gateway, group(id));
		}
		return gateway.requests.map(({ path }) => path.split('/').slice(-2).join('/'));
	};
	expect(await paths('zApi')).toEqual([
		'light-group-metadata/120363000000000101-group',
		'light-group-metadata/5511999990001-1623281429',
	]);
	expect(await paths('plugChat')).toEqual([
		'group-metadata/120363000000000101-group',
		'group-metadata/5511999990001-1623281429',
	]);
});

test.each(lacking('singleChats'))('%s is asked once for all input items', async (name) => {
	const gateway = setup().gateways[name];
	const input = gateway.account.chats.filter((chat) => chat.group).map(({ jid }) => ({ jid }));
	const run = await runOn(setup(), gateway, group('={{ $json.jid }}'), { input });
	expect(run.items.map(({ json }) => json.id)).toEqual(input.map(({ jid }) => jid));
	expect(gateway.requests).toHaveLength(1);
});
