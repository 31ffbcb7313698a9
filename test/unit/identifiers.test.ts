import { parseChatId } from '../../nodes/WhatsAppChats/gateways/zApiDialect/chatId';
import type { ChatType } from '../../nodes/WhatsAppChats/whatsapp/items';
import { isPhone, parseJid } from '../../nodes/WhatsAppChats/whatsapp/jid';

describe('a person', () => {
	test.each([
		['5511999999999@c.us', '5511999999999@c.us'],
		['5511999999999@s.whatsapp.net', '5511999999999@c.us'],
		['5511999999999', '5511999999999@c.us'],
		[5511999999999, '5511999999999@c.us'],
		[' 5511999999999@c.us\n', '5511999999999@c.us'],
		['5511999999999@C.US', '5511999999999@c.us'],
		['79991112233@c.us', '79991112233@c.us'],
		['554497050785', '554497050785@c.us'],
		['1234567', '1234567@c.us'],
		['123456789012345@c.us', '123456789012345@c.us'],
	])('%p has the id %s and its digits as phone', (written, id) => {
		const phone = id.split('@')[0];
		expect(parseChatId(written)).toStrictEqual({ id, type: 'contact', phone, lid: null });
	});

	test.each([
		'5511999999999:12@s.whatsapp.net',
		'5511999999999:12@c.us',
		'5511999999999.0@c.us',
		'5511999999999.0:3@c.us',
		'5511999999999.1:27@s.whatsapp.net',
	])('%s is the person, not the device or agent', (written) => {
		expect(parseChatId(written)).toStrictEqual({
			id: '5511999999999@c.us',
			type: 'contact',
			phone: '5511999999999',
			lid: null,
		});
	});

	test.each(['558188880003', '5581988880003', '5215511110016', '525511110016', '5491155550017'])(
		'%s is never rewritten with or without the extra digit of a mobile',
		(phone) => {
			expect(parseChatId(`${phone}@c.us`)).toMatchObject({ id: `${phone}@c.us`, phone });
		},
	);

	test.each(['123@c.us', '123456@c.us', '0551199999999@c.us', '1234567890123456@c.us'])(
		'%s has no phone: its digits can be none',
		(id) => {
			expect(parseChatId(id)).toStrictEqual({ id, type: 'contact', phone: null, lid: null });
		},
	);

	test.each([
		['123456789012345@lid', '123456789012345@lid'],
		['5511999999999@lid', '5511999999999@lid'],
		['123456789012345:7@lid', '123456789012345@lid'],
		['123456789012345.1:7@LID', '123456789012345@lid'],
	])('%s has no phone: a LID is none, however much it looks like one', (written, lid) => {
		expect(parseChatId(written)).toStrictEqual({ id: lid, type: 'contact', phone: null, lid });
	});
});

describe('what is no person', () => {
	test.each<[unknown, string, ChatType]>([
		['120363019502650977@g.us', '120363019502650977@g.us', 'group'],
		['120363019502650977-group', '120363019502650977@g.us', 'group'],
		['120363019502650977', '120363019502650977@g.us', 'group'],
		['12036301950265097', '12036301950265097@g.us', 'group'],
		['12036301950265097712', '12036301950265097712@g.us', 'group'],
		['4239048293082@g.us', '4239048293082@g.us', 'group'],
		['5511999999999-1623281429', '5511999999999-1623281429@g.us', 'group'],
		['5511999999999-1623281429@g.us', '5511999999999-1623281429@g.us', 'group'],
		['5511999999999-1623281429-group', '5511999999999-1623281429@g.us', 'group'],
		['1624901640@broadcast', '1624901640@broadcast', 'broadcastList'],
		['1624901640-broadcast', '1624901640@broadcast', 'broadcastList'],
		['123@newsletter', '123@newsletter', 'channel'],
		['120363166555745933@newsletter', '120363166555745933@newsletter', 'channel'],
		['0', '0@c.us', 'system'],
		[0, '0@c.us', 'system'],
		['0@c.us', '0@c.us', 'system'],
		['0@s.whatsapp.net', '0@c.us', 'system'],
		['0:3@c.us', '0@c.us', 'system'],
		['status', 'status@broadcast', 'system'],
		['status@broadcast', 'status@broadcast', 'system'],
		['status-broadcast', 'status@broadcast', 'system'],
	])('%p is %s, a %s', (written, id, type) => {
		expect(parseChatId(written)).toStrictEqual({ id, type, phone: null, lid: null });
	});
});

test.each([
	'12345',
	'1234567890123456',
	'0551199999999',
	'Familia',
	'abc-group',
	'someone@hosted',
	'Someone@Call.Example',
	'a@b@c',
	'@c.us',
	'5511999999999@',
	':12@c.us',
	':7@lid',
	'5511999999999\n@lid',
	'5511 99999@c.us',
	'12036301\u2028950@g.us',
])('%s, which no rule knows, stays as it was written', (id) => {
	expect(parseChatId(id)).toStrictEqual({ id, type: 'unknown', phone: null, lid: null });
});

test.each([undefined, null, '', '  ', true, {}, [], ['5511999999999'], NaN, 1.5, 2 ** 53])(
	'%p holds no id',
	(written) => {
		expect(parseChatId(written)).toBeNull();
	},
);

describe('where the gateway itself says that it is a group', () => {
	test.each([
		['5511999999999', '5511999999999@g.us'],
		['123456', '123456@g.us'],
		['120363019502650977', '120363019502650977@g.us'],
	])('the bare digits %s are a group and nobody’s number', (written, id) => {
		const group = { id, type: 'group', phone: null, lid: null };
		expect(parseChatId(written, true)).toStrictEqual(group);
	});

	test.each<[string, ChatType]>([
		['5511999999999@c.us', 'contact'],
		['123456789012345@lid', 'contact'],
		['123@newsletter', 'channel'],
		['1624901640-broadcast', 'broadcastList'],
		['0', 'system'],
	])('%s says more by itself and stays a %s', (written, type) => {
		expect(parseChatId(written, true)?.type).toBe(type);
	});
});

test.each([
	['1234567', true],
	['123456789012345', true],
	['123456', false],
	['1234567890123456', false],
	['0234567', false],
	['+1234567', false],
	['', false],
])('whether %p can be a phone: %p', (digits, can) => {
	expect(isPhone(digits)).toBe(can);
});

describe('without the dialect of a gateway', () => {
	test.each([
		'5511999999999@c.us',
		'5511999999999:12@s.whatsapp.net',
		'123456789012345@lid',
		'120363019502650977@g.us',
		'5511999999999-1623281429@g.us',
		'1624901640@broadcast',
		'123@newsletter',
		'0@c.us',
		'status@broadcast',
		'someone@hosted',
		'a@b@c',
		'',
	])('the JID %j is read just as with it', (written) => {
		expect(parseJid(written)).toStrictEqual(parseChatId(written));
	});

	test.each([
		'5511999999999',
		'120363019502650977-group',
		'120363019502650977',
		'5511999999999-1623281429',
		'1624901640-broadcast',
		'0',
		'status',
	])('%s is no JID', (id) => {
		expect(parseJid(id)).toStrictEqual({ id, type: 'unknown', phone: null, lid: null });
	});
});
