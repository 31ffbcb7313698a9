import { TRAITS } from '../../gateways';
import { GATEWAY_NAMES, lacking, runOn, supporting, useSetup } from '../harness/setup';
import { shownOptions } from '../harness/shownOptions';

const setup = useSetup();

const FAMILIA = '120363000000000101@g.us';
const withLink = (value = FAMILIA, options = {}) => ({
	operation: 'getGroupMetadata',
	simple: false,
	group: { __rl: true, mode: 'id', value },
	options: { inviteLink: true, ...options },
});

describe.each(supporting('linkInGroup'))('Include Invite Link on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const { title, supports } = TRAITS[name];

	test('gives the link and the code at its end, by one request', async () => {
		const { items, hints } = await runOn(setup(), gateway(), withLink());
		expect(items[0]?.json).toMatchObject({
			inviteCode: 'SimFamilia0000000001Aa',
			inviteUrl: 'https://chat.whatsapp.com/SimFamilia0000000001Aa',
		});
		expect(hints).toEqual([]);
		expect(gateway().requests.map(({ path }) => path.split('/').at(-2))).toEqual([
			'group-metadata',
		]);
	});

	test('has no link where the option is off, also where the gateway sends one', async () => {
		const { items } = await runOn(setup(), gateway(), withLink(FAMILIA, { inviteLink: false }));
		expect(items[0]?.json).toMatchObject({ inviteCode: null, inviteUrl: null });
	});

	test.each(['forbidden', 'not-authorized'])(
		'says what is wrong where it may not: %s',
		async (inviteLinkError) => {
			for (const { group } of gateway().account.chats)
				if (group) group.inviteLinkError = inviteLinkError;
			const input = [{ id: FAMILIA }, { id: '120363000000000102@g.us' }];
			const one = await runOn(setup(), gateway(), withLink());
			const two = await runOn(setup(), gateway(), withLink('={{ $json.id }}'), { input });
			for (const { group } of gateway().account.chats) delete group?.inviteLinkError;
			expect([one.error, two.error]).toEqual([undefined, undefined]);
			expect(two.items.map(({ json }) => [json.id, json.inviteCode, json.inviteUrl])).toEqual(
				input.map(({ id }) => [id, null, null]),
			);
			const why = supports.reasonForNoInviteLink
				? 'this account may not see it. In most groups only admins may.'
				: `${title} doesn't say why. In most groups only admins may see it.`;
			expect(one.hints).toEqual([`1 group came without its invite link: ${why}`]);
			expect(two.hints).toEqual([
				`2 groups came without their invite links: ${why.replaceAll(' it.', ' them.')}`,
			]);
		},
	);

	test.each(['https://evil.example/SimFamilia0000000001Aa', 'no link', 5, '', { url: 'x' }])(
		'what is no invite link of WhatsApp is none: %j',
		async (invitationLink) => {
			const body = { phone: '120363000000000101-group', subject: 'Família', invitationLink };
			gateway().failAlways({ kind: 'answer', body });
			const { items, error } = await runOn(setup(), gateway(), withLink());
			expect(error).toBeUndefined();
			expect(items[0]?.json).toMatchObject({ inviteCode: null, inviteUrl: null });
		},
	);

	test('is refused with what is neither yes nor no', async () => {
		const { error } = await runOn(setup(), gateway(), withLink(FAMILIA, { inviteLink: 'please' }));
		expect(error?.message).toBe("'Include Invite Link' is neither true nor false");
		expect(gateway().requests).toEqual([]);
	});
});

test.each(lacking('inviteLinks'))('%s has no such link', async (name) => {
	const gateway = setup().gateways[name];
	const { items, hints } = await runOn(setup(), gateway, withLink(), { input: [{}, {}] });
	expect(items.map(({ json }) => json.inviteUrl)).toEqual([null, null]);
	expect(hints).toEqual([]);
	// Where an expression chooses the gateway, n8n shows the option all the same.
	const anyGateway = { ...withLink(), gateway: `={{ '${name}' }}` };
	const chosen = await runOn(setup(), gateway, anyGateway, { input: [{}, {}] });
	expect(chosen.items.map(({ json }) => json.inviteUrl)).toEqual([null, null]);
	expect(chosen.hints).toEqual([
		`${gateway.traits.title} doesn't provide the invite links of groups, so none is included.`,
	]);
});

test('a link that WhatsApp is asked for too often is a matter of waiting', async () => {
	const gateway = setup().gateways.zApi;
	const body = {
		phone: '120363000000000101-group',
		invitationLink: null,
		invitationLinkError: 'too many requests',
	};
	gateway.failAlways({ kind: 'answer', body });
	const { hints } = await runOn(setup(), gateway, withLink());
	expect(hints).toEqual([
		'1 group came without its invite link: WhatsApp receives too many requests for links from this account. Try again later, with fewer groups.',
	]);
});

test.each(GATEWAY_NAMES)('Include Invite Link is offered where %s has links', (name) => {
	const shown = shownOptions(setup().engine, name, 'getGroupMetadata');
	expect(shown.includes('inviteLink')).toBe(setup().gateways[name].traits.supports.inviteLinks);
});
