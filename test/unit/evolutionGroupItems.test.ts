import { toGroup, type Participant } from '../../nodes';
import { RECORDED } from './recordedEvolution';
import { expectWholeItem } from './wholeItem';

const OWNER = '111222333444555@lid';
const CODE = 'AbCdEfGhIjKlMnOpQrStUv';

const PARTICIPANTS: Participant[] = [
	{
		name: null,
		phone: '5511999999999',
		shortName: null,
		isAdmin: true,
		isSuperAdmin: true,
		lid: OWNER,
		id: OWNER,
	},
	{
		name: null,
		phone: null,
		shortName: null,
		isAdmin: false,
		isSuperAdmin: false,
		lid: '999000111222333@lid',
		id: '999000111222333@lid',
	},
];

function answerTo(note: string): unknown {
	return RECORDED.find((recorded) => recorded.note === note)?.answer.body;
}

test('the group of an invite, whose size is greater than its list', () => {
	expectWholeItem(toGroup('evolution', answerTo(`group invite ${CODE}`), CODE), {
		name: 'Família',
		description: 'Almoço de domingo',
		type: 'group',
		isGroup: true,
		size: 257,
		inviteCode: CODE,
		inviteUrl: `https://chat.whatsapp.com/${CODE}`,
		ownerId: OWNER,
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: OWNER,
		isAnnouncementGroup: false,
		communityId: null,
		participants: PARTICIPANTS,
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977@g.us',
		gateway: 'evolution',
	});
});

test('a group by its id, whose owner’s number stands among the participants alone', () => {
	expectWholeItem(toGroup('evolution', answerTo('group by id')), {
		name: 'Família',
		description: 'Almoço de domingo',
		type: 'group',
		isGroup: true,
		size: 2,
		inviteCode: null,
		inviteUrl: null,
		ownerId: OWNER,
		ownerPhone: '5511999999999',
		createdAt: '2020-05-05T23:31:31.000Z',
		nameChangedAt: '2021-04-07T14:22:03.000Z',
		nameChangedById: OWNER,
		isAnnouncementGroup: false,
		communityId: null,
		participants: PARTICIPANTS,
		id: '120363019502650977@g.us',
		gatewayChatId: '120363019502650977@g.us',
		gateway: 'evolution',
	});
});
