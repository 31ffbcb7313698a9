import { toGroup } from '../../nodes';
import newForm from '../fixtures/plugChat-group-invitation-new.json';
import oldForm from '../fixtures/plugChat-group-invitation-old.json';
import zApiGroup from '../fixtures/zApi-group-invitation-metadata.json';
import { expectWholeItem } from './wholeItem';

const CODE = 'Kx8Zq0aB1cD2eF3gH4iJ5k';
const URL = 'https://chat.whatsapp.com/Kx8Zq0aB1cD2eF3gH4iJ5k';

const MEMBER = {
	name: null,
	phone: '5511888888888',
	shortName: null,
	isAdmin: false,
	isSuperAdmin: false,
	lid: null,
	id: '5511888888888@c.us',
};

const ADMIN = {
	name: 'Plug Boys',
	phone: '5511777777777',
	shortName: 'Plug',
	isAdmin: true,
	isSuperAdmin: false,
	lid: null,
	id: '5511777777777@c.us',
};

test('the new form of PlugChat’s page', () => {
	expectWholeItem(toGroup('plugChat', newForm, CODE), {
		name: 'Meu grupo no Plug',
		description: null,
		type: 'group',
		isGroup: true,
		size: 2,
		inviteCode: CODE,
		inviteUrl: URL,
		ownerId: '5511999999999@c.us',
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: '554497050785@c.us',
		isAnnouncementGroup: null,
		communityId: null,
		participants: [MEMBER, ADMIN],
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977-group',
		gateway: 'plugChat',
	});
});

test('the old form of PlugChat’s page', () => {
	expectWholeItem(toGroup('plugChat', oldForm, CODE), {
		name: 'Meu grupo no Plug',
		description: null,
		type: 'group',
		isGroup: true,
		size: 2,
		inviteCode: CODE,
		inviteUrl: URL,
		ownerId: '5511999999999@c.us',
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: '554497050785@c.us',
		isAnnouncementGroup: null,
		communityId: null,
		participants: [MEMBER, { ...ADMIN, name: 'ZAPIs Boys', shortName: 'ZAPIs' }],
		id: '5511999999999-1623281429@g.us',
		gatewayChatId: '5511999999999-1623281429',
		gateway: 'plugChat',
	});
});

test('Z-API’s fuller group: a description, a count greater than its list, a hidden number', () => {
	expectWholeItem(toGroup('zApi', zApiGroup, CODE), {
		name: 'Meu grupo no Z-API',
		description: 'Almoço de domingo',
		type: 'group',
		isGroup: true,
		size: 257,
		inviteCode: CODE,
		inviteUrl: URL,
		ownerId: '5511999999999@c.us',
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: '554497050785@c.us',
		isAnnouncementGroup: null,
		communityId: null,
		participants: [
			MEMBER,
			{
				name: 'ZAPIs Boys',
				phone: null,
				shortName: 'ZAPIs',
				isAdmin: true,
				isSuperAdmin: true,
				lid: '111222333444555@lid',
				id: '111222333444555@lid',
			},
		],
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977-group',
		gateway: 'zApi',
	});
});

test('a hidden owner has an id and no phone', () => {
	const item = toGroup('zApi', { owner: '111222333444555@lid' }, CODE);
	expect(item).toMatchObject({ ownerId: '111222333444555@lid', ownerPhone: null });
});

test('a bare number in the list, which PlugChat’s table types as texts, is a member', () => {
	const item = toGroup('plugChat', { participants: ['5511888888888'] }, CODE);
	expect(item).toMatchObject({ size: 1, participants: [MEMBER] });
});
