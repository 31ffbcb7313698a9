import { toGroup } from '../../nodes';
import { readInviteLink } from '../../nodes/WhatsAppChats/gateways/zApiDialect/inviteLink';
import newForm from '../fixtures/plugChat-group-invitation-new.json';
import whatsGateChats from '../fixtures/whatsGate-get-chats.json';
import zApiGroup from '../fixtures/zApi-group-metadata.json';
import { expectWholeItem } from './wholeItem';

test('Z-API’s page: the link in the answer is none of the item without its code', () => {
	expectWholeItem(toGroup('zApi', zApiGroup), {
		name: 'Meu grupo no Z-API',
		description: 'Grupo Z-API',
		type: 'group',
		isGroup: true,
		size: 2,
		inviteCode: null,
		inviteUrl: null,
		ownerId: '5511999999999@c.us',
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: '5511888888888@c.us',
		isAnnouncementGroup: false,
		communityId: '120363019502651000@g.us',
		participants: [
			{
				name: null,
				phone: '5511888888888',
				shortName: null,
				isAdmin: false,
				isSuperAdmin: true,
				lid: null,
				id: '5511888888888@c.us',
			},
			{
				name: null,
				phone: '5511777777777',
				shortName: null,
				isAdmin: false,
				isSuperAdmin: false,
				lid: null,
				id: '5511777777777@c.us',
			},
		],
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977-group',
		gateway: 'zApi',
	});
});

test('PlugChat’s page has the fields of an invite, and the link', () => {
	const answer = { ...newForm, invitationLink: 'https://chat.whatsapp.com/40Aasd6af1' };
	const item = toGroup('plugChat', answer);
	expect(item).toEqual({
		...toGroup('plugChat', newForm, null),
		inviteCode: null,
		inviteUrl: null,
	});
	expect(item).toMatchObject({ name: 'Meu grupo no Plug', size: 2, description: null });
});

test('an entry of WhatsGate’s list: its size is too low there', () => {
	const entry = whatsGateChats.data.find(({ isGroup }) => isGroup);
	expectWholeItem(toGroup('whatsGate', entry), {
		name: 'Test group',
		description: null,
		type: 'group',
		isGroup: true,
		size: 2,
		inviteCode: null,
		inviteUrl: null,
		ownerId: '79999999999@c.us',
		ownerPhone: '79999999999',
		createdAt: '2022-07-20T14:56:16.000Z',
		nameChangedAt: null,
		nameChangedById: null,
		isAnnouncementGroup: null,
		communityId: null,
		participants: [
			{
				name: null,
				phone: '79999999999',
				shortName: null,
				isAdmin: true,
				isSuperAdmin: false,
				lid: null,
				id: '79999999999@c.us',
			},
			{
				name: null,
				phone: '79991112233',
				shortName: null,
				isAdmin: false,
				isSuperAdmin: false,
				lid: null,
				id: '79991112233@c.us',
			},
		],
		id: '4239048293082@g.us',
		gatewayChatId: '4239048293082@g.us',
		gateway: 'whatsGate',
	});
});

test.each<[answer: Record<string, unknown>, link: unknown]>([
	[zApiGroup, { inviteCode: 'KNmcL17DqVA0sqkQ5LLA5' }],
	[{ invitationLink: 'chat.whatsapp.com/40Aasd6af1?mode=ac_t' }, { inviteCode: '40Aasd6af1' }],
	[{}, { inviteCode: null }],
	[{ invitationLink: null, invitationLinkError: null }, { inviteCode: null }],
	[{ invitationLink: 'https://wa.me/5511999990001' }, { inviteCode: null }],
	[{ invitationLinkError: 'forbidden' }, { inviteCode: null, noInviteLink: 'notAllowed' }],
	[{ invitationLinkError: 'Not Authorized' }, { inviteCode: null, noInviteLink: 'notAllowed' }],
	[
		{ invitationLink: '', invitationLinkError: 'too many requests' },
		{ inviteCode: null, noInviteLink: 'tooManyRequests' },
	],
	[{ invitationLinkError: 'something new' }, { inviteCode: null }],
	[{ invitationLinkError: { message: 'forbidden' } }, { inviteCode: null }],
])('the invite link in %j is %j', (answer, link) => {
	expect(readInviteLink(answer)).toEqual(link);
});
