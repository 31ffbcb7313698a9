import {
	toInteger,
	toBoolean,
	toId,
	toNumber,
	toText,
} from '../../nodes/WhatsAppChats/whatsapp/coerce';

/** What says nothing, whatever a field should hold. */
const NOTHING: unknown[] = [
	undefined,
	null,
	'',
	'  ',
	'\n\t',
	NaN,
	Infinity,
	-Infinity,
	{},
	[],
	{ value: 1 },
	['1'],
	Symbol('1'),
	() => 1,
];

test.each(NOTHING)('%p says nothing, whatever is read from it', (value) => {
	expect(toText(value)).toBeNull();
	expect(toNumber(value)).toBeNull();
	expect(toInteger(value)).toBeNull();
	expect(toBoolean(value)).toBeNull();
	expect(toId(value)).toBeNull();
});

describe('a flag', () => {
	test.each([true, 'true', 'TRUE', 'True', ' true ', 1, '1', ' 1 '])('%p is yes', (value) => {
		expect(toBoolean(value)).toBe(true);
	});

	test.each([false, 'false', 'FALSE', ' false\n', 0, '0'])('%p is no', (value) => {
		expect(toBoolean(value)).toBe(false);
	});

	test.each([2, -1, '2', '-1', '01', 'yes', 'no', 'truefalse', 0.5, 1n])(
		'%p is neither yes nor no',
		(value) => {
			expect(toBoolean(value)).toBeNull();
		},
	);
});

describe('a count', () => {
	test.each([
		[0, 0],
		['0', 0],
		[5, 5],
		['5', 5],
		[' 12 ', 12],
		['007', 7],
		[-0, 0],
		['-0', 0],
		[Number.MAX_SAFE_INTEGER, 9007199254740991],
	])('%p counts %p', (value, count) => {
		expect(toInteger(value)).toBe(count);
	});

	test.each([-1, '-1', 1.5, '1.5', '1e3', '0x10', '5 new', '5,5', true, false, 2 ** 53, 1e300])(
		'%p counts nothing',
		(value) => {
			expect(toInteger(value)).toBeNull();
		},
	);
});

describe('a number', () => {
	test.each([
		[0, 0],
		['0', 0],
		[-1, -1],
		['-1', -1],
		['1.25', 1.25],
		[' 1655953774000 ', 1655953774000],
	])('%p is %p', (value, number) => {
		expect(toNumber(value)).toBe(number);
	});

	test.each(['1e12', '0x10', '0b1', '1_000', '+5', '5.', '.5', 'NaN', 'Infinity', '9'.repeat(400)])(
		'%p is no number',
		(value) => {
			expect(toNumber(value)).toBeNull();
		},
	);
});

describe('an id', () => {
	test.each([
		['5511999999999', '5511999999999'],
		[' 5511999999999\n', '5511999999999'],
		[5511999999999, '5511999999999'],
		[0, '0'],
		[Number.MAX_SAFE_INTEGER, '9007199254740991'],
		['120363019502650977', '120363019502650977'],
	])('%p is read as %p', (value, id) => {
		expect(toId(value)).toBe(id);
	});

	test.each([2 ** 53, Number('120363019502650977'), 1e21, 1.5, true, false])(
		'%p is none: its digits are not those of anybody',
		(value) => {
			expect(toId(value)).toBeNull();
		},
	);
});

test.each(['Vasily', '+7 999 999-99-99', '0', 'false', '☕'])('the text %p stays', (text) => {
	expect(toText(text)).toBe(text);
});
