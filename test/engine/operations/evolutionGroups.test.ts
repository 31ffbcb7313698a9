import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../gateways';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const gateway = () => setup().gateways.evolution;

const FAMILIA = '120363000000000101@g.us';
const CODE = 'SimFamilia0000000001Aa';
const byId = (options: IDataObject = {}) => ({
	operation: 'getGroupMetadata',
	simple: false,
	group: { __rl: true, mode: 'id', value: FAMILIA },
	options: { maxWaitSeconds: 0, ...options },
});
const byInvite = { operation: 'getGroupInviteMetadata', invite: CODE };
const commands = () => gateway().requests.map(({ path }) => path.split('/').at(-2));

describe('Include Invite Link on Evolution API', () => {
	test('asks for the link apart, where it is wanted alone', async () => {
		const without = await runOn(setup(), gateway(), byId());
		expect(without.items[0]?.json).toMatchObject({ inviteCode: null, inviteUrl: null });
		expect(commands()).toEqual(['findGroupInfos']);
		const { items, hints } = await runOn(setup(), gateway(), byId({ inviteLink: true }));
		expect(items[0]?.json).toMatchObject({
			inviteCode: CODE,
			inviteUrl: `https://chat.whatsapp.com/${CODE}`,
		});
		expect(hints).toEqual([]);
		expect(commands()).toEqual(['findGroupInfos', 'findGroupInfos', 'inviteCode']);
	});

	test.each<[what: string, fault: Fault, why: string]>([
		[
			'404',
			{ kind: 'status', status: 404, body: { response: { message: ['No invite code'] } } },
			'this account may not see it. In most groups only admins may.',
		],
		[
			'500',
			{ kind: 'status', status: 500 },
			"Evolution API doesn't say why. In most groups only admins may see it.",
		],
	])('gives the group without the link on %s, and says so', async (_what, fault, why) => {
		gateway().failWhen(({ path }) => path.includes('/inviteCode/'), fault);
		const { items, hints, error } = await runOn(setup(), gateway(), byId({ inviteLink: true }));
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ name: 'Família', inviteUrl: null });
		expect(hints).toEqual([`1 group came without its invite link: ${why}`]);
	});
});

test('an answer for another group is no item', async () => {
	const body = { id: '120363000000000102@g.us', subject: 'Condomínio Sol' };
	gateway().failAlways({ kind: 'answer', body });
	const { items, error } = await runOn(setup(), gateway(), byId());
	expect(items).toEqual([]);
	expect(error?.message).toBe("Evolution API answered with another group than the one in 'Group'");
});

test.each([
	['a group', byId()],
	['an invite', byInvite],
])('%s that is not found while the phone is off: the phone is named', async (_what, parameters) => {
	gateway().account.phoneConnected = false;
	const { error } = await runOn(setup(), gateway(), parameters);
	gateway().account.phoneConnected = true;
	expect(error?.message).toBe('The phone is not connected to Evolution API');
	expect(error?.description).toMatch(/QR code.* Chats can be read without the phone\.$/);
});

test.each<[words: unknown, message: string]>([
	[['Method not available on Evolution Channel'], "This instance can't read groups: it isn't"],
	[['The "loja" instance does not exist'], 'Evolution API has no instance with this name'],
	["Cannot read properties of undefined (reading 'fetchChats')", 'Evolution API knows this'],
	[[{ property: 'inviteCode', message: 'inviteCode does not match' }], "'Invite' is no invite"],
	[[['where is not of a type(s) object']], 'Evolution API refused the request: "where is not'],
])('%j is said in our words', async (words, message) => {
	const body = { status: 400, error: 'Bad Request', response: { message: words } };
	gateway().failAlways({ kind: 'status', status: 400, body });
	const { error } = await runOn(setup(), gateway(), byInvite);
	expect(error?.message).toMatch(message);
	expect(error?.description).toMatch(/'Base URL'|manager|Get Chats|22 letters|'Invite'/);
});
