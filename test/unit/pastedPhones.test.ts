import { parseAnyChatId } from '../../nodes/WhatsAppChats/gateways';
import { findChats } from '../../nodes/WhatsAppChats/whatsapp/chatReference';
import { isShortenedNumber } from '../../nodes/WhatsAppChats/whatsapp/sheetNumber';

const phonesIn = (pasted: unknown) => findChats(pasted, parseAnyChatId).map(({ phone }) => phone);

describe('+55 11 98765-4321 is read from', () => {
	test.each<[unknown]>([
		['https://wa.me/5511987654321'],
		['http://www.wa.me/5511987654321/'],
		['wa.me/+5511987654321?text=Oi%20Jo%C3%A3o%2C%20123'],
		['wa.me/%2B5511987654321'],
		['HTTPS://WA.ME/5511987654321'],
		['<https://wa.me/5511987654321>'],
		['(https://wa.me/5511987654321).'],
		['Fale comigo: https://wa.me/5511987654321, ou +55 (11) 98765-4321'],
		['https://api.whatsapp.com/send?phone=5511987654321'],
		['https://api.whatsapp.com/send/?phone=5511987654321&text=Oi&type=phone_number&app_absent=0'],
		['https://api.whatsapp.com/send?text=+5511912345678&phone=%2B55%2011%2098765-4321'],
		['https://api.whatsapp.com/send?phone=+5511987654321.'],
		['web.whatsapp.com/send?phone=5511987654321'],
		['https://www.whatsapp.com/send?phone=5511987654321'],
		['whatsapp://send?phone=5511987654321'],
		['whatsapp://send/?phone=+5511987654321&text=Oi'],
		['whatsapp:+5511987654321'],
		['tel:+5511987654321'],
		['tel:+55-11-98765-4321;ext=12'],
		['[João](tel:+5511987654321)'],
		['005511987654321'],
		['00 55 11 98765-4321'],
		[
			'\uff0b\uff15\uff15 \uff08\uff11\uff11\uff09 \uff19\uff18\uff17\uff16\uff15\uff0d\uff14\uff13\uff12\uff11',
		],
		['+\u0665\u0665 \u0661\u0661 \u0669\u0668\u0667\u0666\u0665\u0664\u0663\u0662\u0661'],
		['+\u06f5\u06f5 \u06f1\u06f1 \u06f9\u06f8\u06f7\u06f6\u06f5\u06f4\u06f3\u06f2\u06f1'],
		['55 11 98765-4321 (João)'],
		['55 11 98765-4321 João 2'],
		['João +55 11 98765-4321'],
		['João: 55 11 98765-4321'],
		['João (+55 11 98765-4321)'],
		['João 5511987654321'],
		['João 55 11 98765-4321'],
		['Sala 55 11 98765-4321'], // with or without the 55, in Brazil it is the same number
		['+55 0 11 98765-4321'],
		['+55 011 98765-4321'],
		['5511987654321 Ana'],
		['tel 5511987654321'],
		['"+55 11 98765-4321"'],
		["'5511987654321"],
		['5511987654321;'],
		['João, apto 12, 2º andar\nTel.: +55 11 98765-4321\nQuinta às 15:30'],
		['5511987654321 5511987654321'],
		['Loja https://loja.example.com/123456789 +55 11 98765-4321 loja@example.com'],
		['5511987654321.0'],
		['5511987654321.00'],
		['5511987654321,0'],
		['5.511987654321E+12'],
		['5,511987654321E+12'],
		['5.511987654321e12'],
		['5.5119876543210E+12'],
		[5511987654321],
		[5.511987654321e12],
	])('%j', (pasted) => {
		expect(phonesIn(pasted)).toEqual(['5511987654321']);
	});
});

describe('A number as Russians write it at home', () => {
	test.each([
		['8 (916) 123-45-67', '79161234567'],
		['8 916 123 45 67', '79161234567'],
		['8-916-123-45-67', '79161234567'],
		['8(916)1234567', '79161234567'],
		['8 9161234567', '79161234567'],
		['89161234567', '79161234567'],
		['8916 123-45-67', '79161234567'],
		[89161234567, '79161234567'],
		['89161234567.0', '79161234567'],
		['Иван: 8 (916) 123-45-67', '79161234567'],
		['Иван 8 916 123-45-67', '79161234567'],
		['Иван 7 916 123-45-67', '79161234567'],
		['83832123456', '73832123456'],
		['8 (495) 123-45-67', '74951234567'],
		['8 (812) 123-45-67', '78121234567'],
		['8 (701) 123-45-67', '77011234567'],
	])('%j is %s', (pasted, phone) => {
		expect(phonesIn(pasted)).toEqual([phone]);
	});

	test.each([
		['+8 916 123 45 67', '89161234567', 'with a + a country code follows'],
		['84951234567', '84951234567', 'Vietnam has +84'],
		['+84 95 123 45 67', '84951234567', 'Vietnam'],
		['81 90 1234 567', '81901234567', 'Japan, a digit too few'],
		['82 10 1234 567', '82101234567', 'Korea'],
		['852 9123 4567', '85291234567', 'Hong Kong has eleven digits in all'],
		['85291234567', '85291234567', 'Hong Kong'],
		['855 12 345 678', '85512345678', 'Cambodia'],
		['8613812345678', '8613812345678', 'China'],
		['8801712345678', '8801712345678', 'Bangladesh'],
		['886 912 345 678', '886912345678', 'Taiwan'],
		['88612345678', '88612345678', 'Taiwan, a landline'],
		['8 029 123-45-67', '80291234567', 'Belarus dials 8 0 at home; +7 has no such area'],
		['https://wa.me/89161234567', '89161234567', 'a link holds a country code'],
	])('%j stays %s: %s', (pasted, phone) => {
		expect(phonesIn(pasted)).toEqual([phone]);
	});
});

test.each([
	['+55 (0) 11 98765-4321', '5511987654321'],
	['+44 (0)20 7946 0958', '442079460958'],
	['(+49) (0) 170 1234567', '491701234567'],
	['0049 (0)170 1234567', '491701234567'],
	['Max: +49 (0) 170 1234567', '491701234567'],
	['+39 (0)6 6982 1234', '390669821234'],
	['00 39 (0)6 6982 1234', '390669821234'],
	['+55 (11) 90000-0000', '5511900000000'],
])('a zero in brackets is dialled at home alone, but for Italy: %j is %s', (pasted, phone) => {
	expect(phonesIn(pasted)).toEqual([phone]);
});

test.each([
	['0012125550123', '12125550123'],
	['00 7 916 123-45-67', '79161234567'],
	['00351 912 345 678', '351912345678'],
])('%j is dialled from abroad: %s', (pasted, phone) => {
	expect(phonesIn(pasted)).toEqual([phone]);
});

describe('Several different numbers are found in', () => {
	test.each([
		'+5511999999999 +5511888888888',
		'5511999999999 5511888888888',
		'5511999999999\n5511888888888',
		'+55 11 99999-9999\n+55 11 88888-8888',
		'5511999999999, 5511888888888',
		'5511999999999;5511888888888',
		'5511999999999-5511888888888',
		'Ana 5511999999999 e João 5511888888888',
		'+55 11 99999-9999 / +55 11 88888-8888',
		'https://wa.me/5511999999999 https://wa.me/5511888888888',
		'https://wa.me/5511999999999 (antes: +55 11 88888-8888)',
		'https://api.whatsapp.com/send?phone=5511999999999&phone=5511888888888',
	])('%j', (pasted) => {
		expect(phonesIn(pasted)).toEqual(['5511999999999', '5511888888888']);
	});

	test('a text with a number in it that lacks its country', () => {
		expect(phonesIn('+55 11 98765-4321 / 98765-1111')).toHaveLength(2);
	});
});

describe('It is not plain which number is meant by', () => {
	test.each([
		'Apto 12 55 11 98765-4321',
		'2. 5511987654321 Ana',
		'2) 5511987654321 Ana',
		'2 - 5511987654321 Ana',
		'+55 11 98765-4321 - 2 filhos',
		'+55 11 98765-4321\n22 anos',
		'+55 11\n98765-4321 Ana',
		'12345 5511987654321 77',
		'Ana 98765-4321',
		'+55 11 98765 4321/João',
		'+55 11 98765/4321',
		'abc5511987654321',
		'5511987654321abc',
		'5511987654321_7',
		'Ana 5511987654321@evil.example',
		'5511987654321.5',
		5511987654321.5,
		'5.511987654321E+13.5',
		'0011 55 11 98765-4321',
		'https://wa.me/message/5511987654321X',
		'https://wa.me.evil.example/5511987654321',
		'https://evil.example/wa.me/5511987654321',
		'https://evil.example/?u=https://wa.me/5511987654321',
		'https://xwa.me/5511987654321',
		'https://api.whatsapp.com.evil.example/send?phone=5511987654321',
		'https://evil.example/send?phone=5511987654321',
		'https://api.whatsapp.com/send?text=5511987654321',
		'https://wa.me/12345',
		'https://wa.me/1234567890123456',
	])('%j', (pasted) => {
		expect(phonesIn(pasted)).toEqual([]);
	});
});

describe('A number of which a sheet cut off the end', () => {
	test.each(['5.51199E+12', '5,51199E+12', '5.51199e12', ' 5.51199E+12\n', '6E+12'])(
		'%j is none, and known as such',
		(pasted) => {
			expect(phonesIn(pasted)).toEqual([]);
			expect(isShortenedNumber(pasted)).toBe(true);
		},
	);

	test.each(['5.511987654321E+12', '5511987654321', '1.2E+3', '1E+20', 'E+12', 'Ana', 1e21, null])(
		'%j is not one',
		(pasted) => {
			expect(isShortenedNumber(pasted)).toBe(false);
		},
	);
});

describe('An id is found', () => {
	test.each([
		['<5511987654321@c.us>', '5511987654321@c.us'],
		['"120363019502650977@g.us"', '120363019502650977@g.us'],
		['ID: 120363019502650977@g.us', '120363019502650977@g.us'],
		['Grupo 120363019502650977@g.us, Grupo 120363019502650977@g.us.', '120363019502650977@g.us'],
		['(5511999999999-1623281429@g.us)', '5511999999999-1623281429@g.us'],
		['lid=123456789012345@lid', '123456789012345@lid'],
		['5511987654321@s.whatsapp.net (5511987654321)', '5511987654321@c.us'],
	])('in %j', (pasted, id) => {
		expect(findChats(pasted, parseAnyChatId).map((chat) => chat.id)).toEqual([id]);
	});

	test.each([
		['120363019502650977@g.us 120363019502650978@g.us', 2],
		['120363019502650977@g.us +55 11 98765-4321', 2],
		['x120363019502650977@g.us', 0],
		['120363019502650977@g.us.evil.example', 0],
		['a@b.c', 0],
	])('of %j %i', (pasted, count) => {
		expect(findChats(pasted, parseAnyChatId)).toHaveLength(count);
	});
});
