import { parseAnyChatId } from '../../nodes/WhatsAppChats/gateways';
import { findChats } from '../../nodes/WhatsAppChats/whatsapp/chatReference';

const idsIn = (pasted: unknown) => findChats(pasted, parseAnyChatId).map(({ id }) => id);

describe('a phone number', () => {
	test.each<[unknown]>([
		['5511999999999'],
		['+5511999999999'],
		['  +5511999999999\n'],
		['+55 11 99999-9999'],
		['+55 (11) 99999-9999'],
		['(+55) 11 99999 9999'],
		['(55)(11)99999-9999'],
		['55-11-99999-9999'],
		['55.11.99999.9999'],
		['+55\u00a011\u00a099999-9999'],
		['+55\u202f11\u200999999\u20079999'],
		['+55\t11 99999-9999'],
		['+55 11 99999\u20109999'],
		['+55 11 99999\u20119999'],
		['+55 11 99999\u20129999'],
		['+55 11 99999\u20139999'],
		['+55 11 99999\u20149999'],
		['+55 11 99999\u22129999'],
		['\u202a+55 11 99999-9999\u202c'],
		['\u2066+55 11 99999-9999\u2069'],
		['\u200e+5511999999999'],
		['\u200f+5511999999999\u200b'],
		['\u061c+5511999999999'],
		['\ufeff+5511999999999'],
		[5511999999999],
	])('%j is read as people write it', (pasted) => {
		expect(findChats(pasted, parseAnyChatId)).toStrictEqual([
			{ id: '5511999999999@c.us', type: 'contact', phone: '5511999999999', lid: null },
		]);
	});

	test.each(['1234567', '123456789012345'])('%s has a length that numbers have', (phone) => {
		expect(idsIn(phone)).toEqual([`${phone}@c.us`]);
	});
});

describe('an id', () => {
	test.each([
		'5511999999999@c.us',
		'120363019502650977@g.us',
		'5511999999999-1623281429@g.us',
		'123456789012345@lid',
		'1624901640@broadcast',
		'123@newsletter',
		'120363166555745933@newsletter',
		'status@broadcast',
		'0@c.us',
		'4239048293082@g.us',
	])('%s, which an item shows, is taken as it is', (id) => {
		expect(idsIn(id)).toEqual([id]);
	});

	test.each([
		['5511999999999@s.whatsapp.net', '5511999999999@c.us'],
		['5511999999999:12@s.whatsapp.net', '5511999999999@c.us'],
		['5511999999999.0:3@c.us', '5511999999999@c.us'],
		['123456789012345:7@lid', '123456789012345@lid'],
		['120363019502650977-group', '120363019502650977@g.us'],
		['5511999999999-1623281429', '5511999999999-1623281429@g.us'],
		['1624901640-broadcast', '1624901640@broadcast'],
		['status', 'status@broadcast'],
		['0', '0@c.us'],
		[' \u200e5511999999999@c.us ', '5511999999999@c.us'],
		['5511999999999@C.US', '5511999999999@c.us'],
	])('%j means %s', (pasted, id) => {
		expect(idsIn(pasted)).toEqual([id]);
	});
});

describe('what can be no chat', () => {
	test.each(['', ' ', '\n', '\u200e', '-', '()', '+', '@', '@c.us'])('%j is nothing', (pasted) => {
		expect(idsIn(pasted)).toEqual([]);
	});

	test.each(['Ana', 'Ana Souza', 'Ana 2026', '(11) Ana, 99'])(
		'%j is a name or a text',
		(pasted) => {
			expect(idsIn(pasted)).toEqual([]);
		},
	);

	test.each([
		'../x',
		'5511999999999/..',
		'5511999999999@c.us/../x',
		'5511999999999%2F..',
		'5511999999999?page=1',
		'5511999999999#x',
		'5511999999999\\x',
		'a@b',
		'ana@c.us',
		'familia@g.us',
		'5511999999999@evil.example',
		'5511999999999@c.us.evil.example',
		'5511999999999@c.us@c.us',
		'https://chat.whatsapp.com/Kx8Zq0aB1cD2eF3gH4iJ5k',
		'https://whatsapp.com/channel/0029VaKx8Zq0aB1cD2eF3g',
	])('%s is a path, a link or an address of another kind', (pasted) => {
		expect(idsIn(pasted)).toEqual([]);
	});

	test.each(['123456', '+12 34 56', '1234567890123456', '011 99999-9999', '+0 11 99999-9999'])(
		'%s is too short, too long, or begins with 0',
		(pasted) => {
			expect(idsIn(pasted)).toEqual([]);
		},
	);

	test.each([undefined, null, true, false, NaN, Infinity, 1e21, 12, {}, [], ['5511999999999']])(
		'%p is no number and no id',
		(pasted) => {
			expect(idsIn(pasted)).toEqual([]);
		},
	);
});
