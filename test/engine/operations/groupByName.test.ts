import { plainChat, type SimulatedChat } from '../../gateways';
import { runAsToolNode } from '../harness/agentRun';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';
import { at, person, withChats } from '../harness/smallAccount';

const setup = useSetup();
/** Its chats are those of each test. */
const small = useSetup();

const byName = (value: string) => ({
	operation: 'getGroupMetadata',
	group: { __rl: true, mode: 'name', value },
});

/** A group that is found by its name alone. */
const listed = (number: number, name: string): SimulatedChat =>
	plainChat(`12036300000000010${number}@g.us`, { name, lastMessageAt: at(-number) });

describe.each(GATEWAY_NAMES)("'By Name' of a group on %s", (name) => {
	const gateway = () => setup().gateways[name];
	const find = async (value: string) => await runOn(setup(), gateway(), byName(value));

	test.each([
		['Família', '120363000000000101@g.us'],
		['FAMILIA', '120363000000000101@g.us'],
		['condominio sol', '120363000000000102@g.us'],
		['quinta futebol', '5511999990001-1623281429@g.us'],
		['120363000000000101@g.us', '120363000000000101@g.us'],
		['120363000000000101-group', '120363000000000101@g.us'],
	])('%j is read with its participants', async (value, id) => {
		const { items, error } = await find(value);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json.id, Array.isArray(json.participants)])).toEqual([
			[id, true],
		]);
	});

	test('no group of that name, though a person has it: an error says so', async () => {
		const { items, error } = await find('Ana Souza');
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: 'No group of this account is named like \'Group\' (looked for "Ana Souza")',
			description:
				"Enter a part of the name as the group has it, or its ID, or choose the group with 'From List'.",
		});
	});

	test('several groups: an error names them in a workflow, a tool gives them', async () => {
		const own = small().gateways[name];
		const chats = [listed(2, 'Turma B'), listed(1, 'Turma A'), person(1, 1, { name: 'Turma' })];
		withChats(own, chats);
		const { items, error } = await runOn(small(), own, byName('turma'));
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: '2 groups of this account are named like \'Group\' (looked for "turma")',
			description:
				'They are: "Turma A (group)", "Turma B (group)". Enter more of the name, or choose the group with \'From List\'.',
		});
		const [answer] = await runAsToolNode(small().engine, own, byName('turma'));
		expect(answer?.json).toMatchObject({
			groups: [{ name: 'Turma A' }, { name: 'Turma B' }],
			returned: 2,
			hasMore: false,
		});
		expect(answer?.json.notes).toContain(
			'2 groups have this name. Choose one and call again with its id.',
		);
	});

	test.each([
		['+55 11 99999-0001', "'Group' is a phone number, not the ID of a group"],
		['5511999990001@c.us', "'Group' is the ID of a person, not of a group"],
		[
			'https://chat.whatsapp.com/SimFamilia0000000001Aa',
			"'Group' is an invite link, not the ID of a group",
		],
		['1.20363E+17', "'Group' is a number that lost its last digits"],
		['={{ $json.none }}', "'Group' is empty"],
		['={{ ["Família"] }}', "'Group' is not the ID of a group"],
	])('%j is refused before any request', async (value, message) => {
		const { error } = await find(value);
		expect(error?.message).toBe(message);
		expect(gateway().requests).toEqual([]);
	});
});

test('where a name is not expected, the error says how to look for one', async () => {
	const { zApi } = setup().gateways;
	const group = { __rl: true, mode: 'id', value: 'Família' };
	const { error } = await runOn(setup(), zApi, { ...byName(''), group });
	expect(error?.message).toBe("'Group' is not the ID of a group");
	expect(error?.description).toMatch(/ For a name, choose 'By Name'\.$/);
	expect(zApi.requests).toEqual([]);
});
