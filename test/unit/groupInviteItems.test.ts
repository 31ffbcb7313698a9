import { toGroupInvite } from '../../nodes';
import newForm from '../fixtures/plugChat-group-invitation-new.json';
import oldForm from '../fixtures/plugChat-group-invitation-old.json';
import zApiGroup from '../fixtures/zApi-group-invitation-metadata.json';
import { expectWholeItem } from './wholeItem';

const CODE = 'Kx8Zq0aB1cD2eF3gH4iJ5k';
const URL = 'https://chat.whatsapp.com/Kx8Zq0aB1cD2eF3gH4iJ5k';

const MEMBER = {
	id: '5511888888888@c.us',
	phone: '5511888888888',
	lid: null,
	name: null,
	shortName: null,
	isAdmin: false,
	isSuperAdmin: false,
};

const ADMIN = {
	id: '5511777777777@c.us',
	phone: '5511777777777',
	lid: null,
	name: 'Plug Boys',
	shortName: 'Plug',
	isAdmin: true,
	isSuperAdmin: false,
};

test('the new form of PlugChat’s page', () => {
	expectWholeItem(toGroupInvite('plugChat', newForm, CODE), {
		gateway: 'plugChat',
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977-group',
		type: 'group',
		isGroup: true,
		name: 'Meu grupo no Plug',
		description: null,
		inviteCode: CODE,
		inviteUrl: URL,
		ownerId: '5511999999999@c.us',
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: '554497050785@c.us',
		size: 2,
		isAnnouncementGroup: null,
		communityId: null,
		participants: [MEMBER, ADMIN],
	});
});

test('the old form of PlugChat’s page', () => {
	expectWholeItem(toGroupInvite('plugChat', oldForm, CODE), {
		gateway: 'plugChat',
		id: '5511999999999-1623281429@g.us',
		gatewayChatId: '5511999999999-1623281429',
		type: 'group',
		isGroup: true,
		name: 'Meu grupo no Plug',
		description: null,
		inviteCode: CODE,
		inviteUrl: URL,
		ownerId: '5511999999999@c.us',
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: '554497050785@c.us',
		size: 2,
		isAnnouncementGroup: null,
		communityId: null,
		participants: [MEMBER, { ...ADMIN, name: 'ZAPIs Boys', shortName: 'ZAPIs' }],
	});
});

test('Z-API’s fuller group: a description, a count greater than its list, a hidden number', () => {
	expectWholeItem(toGroupInvite('zApi', zApiGroup, CODE), {
		gateway: 'zApi',
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977-group',
		type: 'group',
		isGroup: true,
		name: 'Meu grupo no Z-API',
		description: 'Almoço de domingo',
		inviteCode: CODE,
		inviteUrl: URL,
		ownerId: '5511999999999@c.us',
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: '554497050785@c.us',
		size: 257,
		isAnnouncementGroup: null,
		communityId: null,
		participants: [
			MEMBER,
			{
				id: '111222333444555@lid',
				phone: null,
				lid: '111222333444555@lid',
				name: 'ZAPIs Boys',
				shortName: 'ZAPIs',
				isAdmin: true,
				isSuperAdmin: true,
			},
		],
	});
});

test('a hidden owner has an id and no phone', () => {
	const item = toGroupInvite('zApi', { owner: '111222333444555@lid' }, CODE);
	expect(item).toMatchObject({ ownerId: '111222333444555@lid', ownerPhone: null });
});

test('a bare number in the list, which PlugChat’s table types as texts, is a member', () => {
	const item = toGroupInvite('plugChat', { participants: ['5511888888888'] }, CODE);
	expect(item).toMatchObject({ size: 1, participants: [MEMBER] });
});
