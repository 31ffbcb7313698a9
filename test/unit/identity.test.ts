import { parseChatId } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chatId';
import { readIdentity, readLid } from '../../nodes/WhatsAppChats/whatsapp/identity';

test('a number with its LID keeps both', () => {
	expect(readIdentity('5511999999999', '111222333444555@lid', false, parseChatId)).toStrictEqual({
		id: '5511999999999@c.us',
		gatewayChatId: '5511999999999',
		type: 'contact',
		isGroup: false,
		phone: '5511999999999',
		lid: '111222333444555@lid',
	});
});

test.each([
	['111222333444555@lid', undefined],
	[null, '111222333444555@lid'],
	['', '111222333444555@lid'],
	[2 ** 53, '111222333444555@lid'],
])('the id %p with the LID %p is a person without a phone', (written, writtenLid) => {
	expect(readIdentity(written, writtenLid, false, parseChatId)).toStrictEqual({
		id: '111222333444555@lid',
		gatewayChatId: '111222333444555@lid',
		type: 'contact',
		isGroup: false,
		phone: null,
		lid: '111222333444555@lid',
	});
});

test('digits that the LID beside them has too are the LID’s, and no phone', () => {
	const { id, phone } = readIdentity('111222333444555', '111222333444555@lid', false, parseChatId);
	expect({ id, phone }).toEqual({ id: '111222333444555@lid', phone: null });
});

test.each([
	['120363019502650977-group', '120363019502650977@g.us'],
	['5511999999999-1623281429', '5511999999999-1623281429@g.us'],
])('the group %s keeps the id of its gateway beside that of WhatsApp', (written, id) => {
	expect(readIdentity(written, null, true, parseChatId)).toStrictEqual({
		id,
		gatewayChatId: written,
		type: 'group',
		isGroup: true,
		phone: null,
		lid: null,
	});
});

test.each([null, undefined, '', ' ', {}, [], true])('the id %p says nobody', (written) => {
	expect(readIdentity(written, null, null, parseChatId)).toStrictEqual({
		id: null,
		gatewayChatId: null,
		type: 'unknown',
		isGroup: false,
		phone: null,
		lid: null,
	});
});

test('a number that came as a number is written as text', () => {
	const { id, gatewayChatId } = readIdentity(5511999999999, null, false, parseChatId);
	expect([id, gatewayChatId]).toEqual(['5511999999999@c.us', '5511999999999']);
});

test('without an id the gateway is believed that it is a group', () => {
	expect(readIdentity(null, null, true, parseChatId)).toMatchObject({
		id: null,
		type: 'group',
		isGroup: true,
	});
});

test('an id that says it is a group is one, whatever the flag says', () => {
	const { type, isGroup } = readIdentity('120363019502650977@g.us', null, false, parseChatId);
	expect([type, isGroup]).toEqual(['group', true]);
});

test.each(['5511999999999@c.us', '120363019502650977-group', 'nobody', {}, true, ''])(
	'%p in place of a LID names nobody, neither for WhatsApp nor for the gateway',
	(writtenLid) => {
		const { id, gatewayChatId, lid } = readIdentity(null, writtenLid, false, parseChatId);
		expect({ id, gatewayChatId, lid }).toEqual({ id: null, gatewayChatId: null, lid: null });
	},
);

test.each([
	['111222333444555@lid', '111222333444555@lid'],
	['111222333444555:3@lid', '111222333444555@lid'],
	['111222333444555', '111222333444555@lid'],
	[111222333444555, '111222333444555@lid'],
	[' 111222333444555@lid ', '111222333444555@lid'],
])('a LID written %p is %s', (written, lid) => {
	expect(readLid(written)).toBe(lid);
});

test.each(['5511999999999@c.us', 'nobody', '', null, undefined, {}, [], false, 2 ** 53])(
	'%p is no LID',
	(written) => {
		expect(readLid(written)).toBeNull();
	},
);
