import { activeChat, plainChat, sampleAccount } from '../../gateways';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const LUCIA = '190000000000013@lid';
const PAULO = '190000000000014@lid';
const NO_PHONES = ['1234567890123456@c.us', '0551199990031@c.us', '123456@c.us'];

const account = sampleAccount();
account.chats.push(...NO_PHONES.map((jid) => activeChat(jid, { name: jid })));
const setup = useSetup({ account });

const ALL = { operation: 'getChats', returnAll: true, simple: false };
const metadataOf = (value: string) => ({
	operation: 'getChatMetadata',
	simple: false,
	chat: { __rl: true, mode: 'id', value },
});

describe.each(GATEWAY_NAMES)('On %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('the person behind a LID has no phone, in the list and alone', async () => {
		const { items } = await runOn(setup(), gateway(), ALL);
		const listed = items.find(({ json }) => json.id === LUCIA)?.json;
		const alone = (await runOn(setup(), gateway(), metadataOf(LUCIA))).items[0]?.json;
		for (const item of [listed, alone]) {
			expect(item).toMatchObject({ id: LUCIA, type: 'contact', phone: null, lid: LUCIA });
		}
	});

	test.each(NO_PHONES)('the digits of %s are no phone', async (jid) => {
		const { items } = await runOn(setup(), gateway(), ALL);
		const bare = jid.split('@')[0];
		const item = items.find(({ json }) => json.id === jid || json.id === bare);
		expect(item?.json).toMatchObject({ phone: null, lid: null });
	});
});

test('a chat that Z-API gives with a LID and a phone has both, in the list and alone', async () => {
	const { zApi } = setup().gateways;
	const both = { id: '5511999990014@c.us', phone: '5511999990014', lid: PAULO };
	const { items } = await runOn(setup(), zApi, ALL);
	expect(items.find(({ json }) => json.id === both.id)?.json).toMatchObject(both);
	for (const asked of [PAULO, '5511999990014']) {
		const { items: alone } = await runOn(setup(), zApi, metadataOf(asked));
		expect(alone[0]?.json).toMatchObject(both);
	}
});

test('a participant that is given with a LID and a phone has both', async () => {
	const { zApi } = setup().gateways;
	const participants = [{ phone: '5511999990014', lid: PAULO }, { phone: LUCIA }];
	zApi.failNext({ kind: 'answer', body: { phone: '120363000000000101-group', participants } });
	const parameters = { operation: 'getGroupInviteMetadata', invite: 'SimFamilia0000000001Aa' };
	const { items } = await runOn(setup(), zApi, parameters);
	expect(items[0]?.json.participants).toMatchObject([
		{ id: '5511999990014@c.us', phone: '5511999990014', lid: PAULO },
		{ id: LUCIA, phone: null, lid: LUCIA },
	]);
});

test('a LID written where a phone belongs is no phone, when its digits stand alone too', async () => {
	const { zApi } = setup().gateways;
	zApi.failNext({ kind: 'answer', body: { phone: '190000000000013', lid: LUCIA, unread: '2' } });
	const { items, hints } = await runOn(setup(), zApi, metadataOf(LUCIA));
	expect(items[0]?.json).toMatchObject({ id: LUCIA, phone: null, lid: LUCIA, unreadCount: 2 });
	expect(hints).toEqual([]);
});

test('Z-API returns the number behind some LIDs for one chat alone: the item then has both', async () => {
	const { zApi } = setup().gateways;
	const listed = zApi.account;
	const rita = { name: 'Rita Moura', numberBehindLid: '5511999990031' };
	listed.chats.push(plainChat('190000000000031@lid', rita));
	const { items } = await runOn(setup(), zApi, ALL);
	const inList = items.find(({ json }) => json.name === 'Rita Moura')?.json;
	const lid = '190000000000031@lid';
	expect(inList).toMatchObject({ id: lid, gatewayChatId: lid, phone: null, lid });
	const alone = (await runOn(setup(), zApi, metadataOf(lid))).items[0]?.json;
	listed.chats.pop();
	expect(alone).toMatchObject({
		id: '5511999990031@c.us',
		gatewayChatId: '5511999990031',
		phone: '5511999990031',
		lid,
		name: 'Rita Moura',
	});
});
