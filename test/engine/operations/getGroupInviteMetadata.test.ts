import { SIMPLE_INVITE_FIELDS } from '../../simpleFields';
import { runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup();
const CODE = 'SimFamilia0000000001Aa';
const invite = (value: string) => ({ operation: 'getGroupInviteMetadata', invite: value });

const ALL_KEYS = [
	'name',
	'description',
	'type',
	'isGroup',
	'size',
	'inviteCode',
	'inviteUrl',
	'ownerId',
	'ownerPhone',
	'createdAt',
	'nameChangedAt',
	'nameChangedById',
	'isAnnouncementGroup',
	'communityId',
	'participants',
	'id',
	'gatewayChatId',
	'gateway',
];

describe.each(supporting('groupInvites'))('Get Group Invite Metadata on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test.each([
		CODE,
		` ${CODE}\n`,
		`https://chat.whatsapp.com/${CODE}`,
		`http://chat.whatsapp.com/${CODE}`,
		`chat.whatsapp.com/${CODE}`,
		`www.chat.whatsapp.com/${CODE}/`,
		`HTTPS://Chat.WhatsApp.com/invite/${CODE}`,
		`https://chat.whatsapp.com/${CODE}?mode=ac_t`,
		`\u200ehttps://chat.whatsapp.com/invite/${CODE}/?mode=ac_t#x`,
		`Abra este link para entrar no meu grupo do WhatsApp: https://chat.whatsapp.com/${CODE}.`,
		`Откройте ссылку,\nчтобы вступить в мою группу WhatsApp:\n<https://chat.whatsapp.com/${CODE}>`,
		`https://chat.whatsapp.com/${CODE} (https://chat.whatsapp.com/${CODE}?mode=ac_t)`,
	])('reads the group behind %j with the canonical link', async (pasted) => {
		const { items, error } = await runOn(setup(), gateway(), invite(pasted));
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.name)).toEqual(['Família']);
		expect(items[0]?.json.inviteUrl).toBe(`https://chat.whatsapp.com/${CODE}`);
		expect(gateway().requests.map(({ query }) => query)).toEqual([
			gateway().traits.inviteQuery(CODE),
		]);
	});

	test('gives ten fields with Simplify on and all of them with Simplify off', async () => {
		const { items } = await runOn(setup(), gateway(), invite(CODE));
		expect(Object.keys(items[0]?.json ?? {})).toEqual(SIMPLE_INVITE_FIELDS);
		const whole = await runOn(setup(), gateway(), { ...invite(CODE), simple: false });
		expect(Object.keys(whole.items[0]?.json ?? {})).toEqual(ALL_KEYS);
	});

	test.each([
		'https://chat.whatsapp.com.evil.example/SimFamilia0000000001Aa',
		'https://evil.example/chat.whatsapp.com/SimFamilia0000000001Aa',
		'https://chat.whatsapp.com@evil.example/SimFamilia0000000001Aa',
		'https://chat.whatsapp.com/SimFamilia0000000001Aa/../../accept-invite-group',
		'../accept-invite-group?url=x',
		'https://whatsapp.com/channel/0029VaKq2xA1NCrR4eNzQ91P',
		'https://wa.me/5511999990001',
		'https://api.whatsapp.com/send?phone=5511999990001',
		'Grupo da Família',
		'short',
	])('refuses %j before any request', async (pasted) => {
		const { items, error } = await runOn(setup(), gateway(), invite(pasted));
		expect(items).toEqual([]);
		expect(error?.message).toBe("'Invite' is not an invite link of a WhatsApp group");
		expect(error?.description).toContain('https://chat.whatsapp.com/');
		expect(gateway().requests).toEqual([]);
	});

	test('refuses a message with two different invites before any request', async () => {
		const two = `https://chat.whatsapp.com/${CODE}\nhttps://chat.whatsapp.com/SimTrabalho000000002Bb`;
		const { items, error } = await runOn(setup(), gateway(), invite(two));
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			message: "'Invite' holds several different invite links",
			description:
				"Enter only the link of the group that you mean, like 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv'.",
		});
		expect(gateway().requests).toEqual([]);
	});

	test('says that Invite is empty where an expression gives nothing', async () => {
		const { error } = await runOn(setup(), gateway(), invite("={{ '' }}"));
		expect(error?.message).toBe("'Invite' is empty");
		expect(error?.description).toContain('https://chat.whatsapp.com/');
	});

	test('does not start where nobody filled in Invite', async () => {
		await expect(runOn(setup(), gateway(), invite(''))).rejects.toThrow(
			'Parameter "Invite" is required',
		);
		expect(gateway().requests).toEqual([]);
	});

	test('an invite that is no longer valid is an error that names the parameter', async () => {
		const { error } = await runOn(setup(), gateway(), invite('NoLongerValid000000000'));
		expect(error?.description).toContain("'Invite'");
	});

	test('no group is ever joined', async () => {
		await runOn(setup(), gateway(), invite(CODE));
		expect(gateway().joinedInvites).toEqual([]);
		const { account } = gateway();
		expect(account.inviteOnlyGroups.map(({ name: group }) => group)).toEqual([
			'Vizinhos do Parque',
		]);
	});
});

describe('On WhatsGate', () => {
	test.each(['whatsGate', "={{ 'whatsGate' }}"])(
		'a workflow that asks for it anyway (Gateway %j) gets an error that says so, and sends nothing',
		async (value) => {
			const gateway = setup().gateways.whatsGate;
			const parameters = { ...invite(CODE), gateway: value };
			const { error } = await runOn(setup(), gateway, parameters);
			expect(error).toMatchObject({ message: "WhatsGate can't read group invites", itemIndex: 0 });
			expect(error?.description).toContain("'Gateway'");
			expect(gateway.requests).toEqual([]);
		},
	);

	test('the operation is not offered', () => {
		const { properties } =
			setup().engine.nodeTypes.getByNameAndVersion('whatsAppChats').description;
		const offered = properties
			.filter(({ name }) => name === 'operation')
			.find(({ displayOptions }) => displayOptions?.show?.gateway?.includes('whatsGate'))?.options;
		expect(offered?.map((option) => 'value' in option && option.value)).toEqual([
			'getChats',
			'getChatMetadata',
			'getGroupMetadata',
		]);
	});
});
