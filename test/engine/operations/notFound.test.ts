import type { Fault } from '../../gateways';
import { TRAITS } from '../../gateways';
import { GATEWAY_NAMES, runOn, supporting, useSetup } from '../harness/setup';

const setup = useSetup();

const chat = (value: string) => ({
	operation: 'getChatMetadata',
	chat: { __rl: true, mode: 'phone', value },
});
const invite = (value: string) => ({ operation: 'getGroupInviteMetadata', invite: value });

/** Answers of a gateway that may mean that there is no such thing, or that it was asked at a wrong place. */
const UNCERTAIN: Fault[] = [
	{ kind: 'status', status: 404 },
	{ kind: 'status', status: 404, body: { error: 'NOT_FOUND' } },
	{ kind: 'status', status: 400 },
	{ kind: 'errorWith200', error: 'Internal limit' },
];

/** Answers that say what there is none of. */
const CERTAIN: Fault[] = [
	{ kind: 'status', status: 404, body: { error: 'Chat not found' } },
	{ kind: 'status', status: 400, body: { error: 'Invalid phone number' } },
	{ kind: 'errorWith200', error: 'NOT_FOUND' },
];

/** Answers that blame the address or the account. */
const ELSEWHERE: Fault[] = [
	{ kind: 'status', status: 404, body: { error: 'Cannot GET /chats/5511999990009' } },
	{ kind: 'status', status: 404, body: { message: 'Instance does not exist' } },
	{ kind: 'html', status: 404 },
];

describe.each(GATEWAY_NAMES)('A chat that %s does not know', (name) => {
	const gateway = () => setup().gateways[name];

	test.each([
		['11 98765-4321', 'Try +55 11 98765-4321.'],
		['84951234567', 'Every number begins with it, like +55 for Brazil.'],
		['51 98765-4321', 'Every number begins with it, like +55 for Brazil.'],
	])('%s: is its country code missing?', async (written, tryThis) => {
		const { items, error } = await runOn(setup(), gateway(), chat(written));
		expect(items).toEqual([]);
		expect(error?.message).toContain(`(looked for "${written}"`);
		expect(error?.description).toContain(`Is the country code missing? ${tryThis} `);
		expect(error?.description).toMatch(/^Is the country code/);
	});

	test.each([
		'+55 11 98765-4321',
		'5511987654321',
		'120363000000000999@g.us',
		'190000000000099@lid',
	])('%s: nothing is asked about a country code', async (written) => {
		const { error } = await runOn(setup(), gateway(), chat(written));
		expect(error?.description).not.toContain('missing');
		expect(error?.description).toMatch(/^Check 'Chat': a number needs its country code/);
	});

	test('a number with a 0 in front is refused before any request, with the same question', async () => {
		const { error } = await runOn(setup(), gateway(), chat('011 98765-4321'));
		expect(error?.message).toBe("'Chat' is neither a phone number nor an ID of a chat");
		expect(error?.description).toMatch(/^Is the country code missing\? Try \+55 11 98765-4321\. /);
		expect(gateway().requests).toEqual([]);
	});

	test.each(["={{ '' }}", '={{ $json.phone }}', '={{ $json.none }}'])(
		'%s of a group gives no number: its id is named',
		async (value) => {
			const input = [{ phone: null, id: '120363000000000101@g.us' }];
			const { error } = await runOn(setup(), gateway(), chat(value), { input });
			expect(error?.message).toBe("'Chat' is empty");
			expect(error?.description).toContain("A group has no phone number: use its 'id'");
			expect(gateway().requests).toEqual([]);
		},
	);
});

const SINGLE = supporting('singleChats');

describe.each(SINGLE)('What %s answers for one chat', (name) => {
	const gateway = () => setup().gateways[name];
	const fail = async (fault: Fault, written = '+55 11 3333-4444') => {
		gateway().failAlways(fault);
		const { error } = await runOn(setup(), gateway(), chat(written));
		return { message: error?.message ?? '', description: error?.description ?? '' };
	};

	test.each(UNCERTAIN)('%j: the number first, the address last', async (fault) => {
		const { message, description } = await fail(fault);
		expect(message).toContain('(looked for "+55 11 3333-4444")');
		expect(description).toMatch(
			/^Check 'Chat': a number needs its country code.* If other chats fail too, check the phone in the provider's panel, then 'Base URL' in the credential\.$/,
		);
	});

	test.each(CERTAIN)('%j: the number alone', async (fault) => {
		const { message, description } = await fail(fault);
		expect(message).toContain('(looked for "+55 11 3333-4444")');
		expect(description).toMatch(/^Check 'Chat': a number needs its country code/);
		expect(description).not.toContain("'Base URL'");
		expect(description).not.toContain('panel');
	});

	test.each(ELSEWHERE)('%j: the credential alone', async (fault) => {
		const { message, description } = await fail(fault, '11 98765-4321');
		expect(message).not.toContain('looked for');
		expect(description).toMatch(
			/^Check 'Base URL'.* the credential\.$|^Copy 'Instance Name' into the cred/,
		);
		expect(gateway().requests).toHaveLength(1);
	});
});

describe.each(supporting('groupInvites'))('An invite that %s can not use', (name) => {
	const gateway = () => setup().gateways[name];
	const RESET =
		/^Check 'Invite': an admin may have reset the link, and codes are case-sensitive\. Ask for a new link\./;

	test('is named, and a new link is the way out', async () => {
		const { error } = await runOn(setup(), gateway(), invite('NoLongerValid000000000'));
		expect(error?.message).toMatch(
			new RegExp(`^${TRAITS[name].title} .* \\(looked for "NoLongerValid000000000"\\)$`),
		);
		expect(error?.description).toMatch(RESET);
	});

	test.each<Fault>([
		...UNCERTAIN,
		{ kind: 'status', status: 404, body: { error: 'Invite expired' } },
		{ kind: 'status', status: 410, body: { error: 'gone' } },
		{ kind: 'status', status: 400, body: { error: 'invalid invite link' } },
		{ kind: 'errorWith200', error: 'Invite link is invalid' },
		{ kind: 'answer', body: {} },
	])('%j', async (fault) => {
		gateway().failAlways(fault);
		const { error } = await runOn(setup(), gateway(), invite('SimFamilia0000000001Aa'));
		expect(error?.message).toContain('(looked for "SimFamilia0000000001Aa")');
		expect(error?.description).toMatch(RESET);
	});

	test.each<Fault>([
		{ kind: 'status', status: 401 },
		{ kind: 'status', status: 503 },
		...ELSEWHERE,
	])('%j is no fault of the invite', async (fault) => {
		gateway().failAlways(fault);
		const parameters = { ...invite('SimFamilia0000000001Aa'), options: { maxWaitSeconds: 0 } };
		const { error } = await runOn(setup(), gateway(), parameters);
		expect(error?.message).not.toContain('looked for');
		expect(error?.description).not.toContain('reset');
	});
});

const group = (value: string) => ({
	operation: 'getGroupMetadata',
	group: { __rl: true, mode: 'id', value },
});

const FAMILIA = '120363000000000101@g.us';

describe.each(supporting('singleChats'))('What %s answers for one group', (name) => {
	const gateway = () => setup().gateways[name];
	const fail = async (fault: Fault) => {
		gateway().failAlways(fault);
		const parameters = { ...group(FAMILIA), options: { maxWaitSeconds: 0 } };
		const { error } = await runOn(setup(), gateway(), parameters);
		return { message: error?.message ?? '', description: error?.description ?? '' };
	};
	const NO_MEMBER =
		"Check 'Group': its ID is one that Get Chats gave. The account may also not be a member of the group, or no longer.";

	test.each(UNCERTAIN)('%j: the group first, the address last', async (fault) => {
		const { message, description } = await fail(fault);
		expect(message).toContain(`(looked for "${FAMILIA}")`);
		expect(description).toBe(
			`${NO_MEMBER} If other groups fail too, check the phone in the provider's panel, then 'Base URL' in the credential.`,
		);
	});

	test.each<Fault>([
		{ kind: 'status', status: 404, body: { error: 'Group not found' } },
		{ kind: 'status', status: 400, body: { error: 'Invalid group id' } },
		{ kind: 'status', status: 400, body: { error: 'You are not a participant' } },
		{ kind: 'status', status: 403, body: { error: 'not a member of this group' } },
		{ kind: 'errorWith200', error: 'item-not-found' },
		{ kind: 'errorWith200', error: 'not-authorized' },
		{ kind: 'errorWith200', error: 'forbidden' },
		{ kind: 'answer', body: {} },
	])('%j: the group alone', async (fault) => {
		const { message, description } = await fail(fault);
		expect(message).toContain(`(looked for "${FAMILIA}")`);
		expect(description).toBe(NO_MEMBER);
	});

	test.each<Fault>([
		{ kind: 'status', status: 401 },
		{ kind: 'status', status: 403, body: { error: 'forbidden' } },
		{ kind: 'status', status: 503 },
		...ELSEWHERE,
	])('%j is no fault of the group', async (fault) => {
		const { message, description } = await fail(fault);
		expect(message).not.toContain('looked for');
		expect(description).not.toContain('member');
	});
});
