import { toIsoTime } from '../../nodes/WhatsAppChats/whatsapp/coerce';

describe('seconds', () => {
	test.each([
		['1622991687', '2021-06-06T15:01:27.000Z'],
		[1622991687, '2021-06-06T15:01:27.000Z'],
		[' 1622991687\n', '2021-06-06T15:01:27.000Z'],
		[1622991687.5, '2021-06-06T15:01:27.500Z'],
		['1622991687.25', '2021-06-06T15:01:27.250Z'],
		[1, '1970-01-01T00:00:01.000Z'],
		['1', '1970-01-01T00:00:01.000Z'],
	])('%p is %s', (value, time) => {
		expect(toIsoTime(value)).toBe(time);
	});
});

describe('milliseconds', () => {
	test.each([
		['1768497607000', '2026-01-15T17:20:07.000Z'],
		[1768497607000, '2026-01-15T17:20:07.000Z'],
		[1655953774000, '2022-06-23T03:09:34.000Z'],
		[1655953774001, '2022-06-23T03:09:34.001Z'],
		[1655953774000.7, '2022-06-23T03:09:34.000Z'],
	])('%p is %s', (value, time) => {
		expect(toIsoTime(value)).toBe(time);
	});
});

describe('1e11 parts seconds from milliseconds', () => {
	test.each([
		[99_999_999_999, '5138-11-16T09:46:39.000Z'],
		['99999999999', '5138-11-16T09:46:39.000Z'],
		[1e11, '1973-03-03T09:46:40.000Z'],
		['100000000000', '1973-03-03T09:46:40.000Z'],
	])('%p is %s', (value, time) => {
		expect(toIsoTime(value)).toBe(time);
	});
});

describe('the year 9999 is the last', () => {
	test('its last millisecond is a time', () => {
		expect(toIsoTime(253_402_300_799_999)).toBe('9999-12-31T23:59:59.999Z');
	});

	test.each([253_402_300_800_000, '253402300800000', 8.64e15, 8.64e15 + 2, 1e300, '9'.repeat(30)])(
		'%p is none',
		(value) => {
			expect(toIsoTime(value)).toBeNull();
		},
	);
});

test.each([0, '0', -0, -1, '-1', -1622991687, '-1655953774000', -0.5])(
	'%p is no time: nothing happened at or before 1970',
	(value) => {
		expect(toIsoTime(value)).toBeNull();
	},
);

test.each([
	undefined,
	null,
	'',
	'  ',
	NaN,
	Infinity,
	-Infinity,
	'NaN',
	'Infinity',
	'1e12',
	'0x10',
	'2021-06-06T15:01:27.000Z',
	'1622991687s',
	true,
	false,
	{},
	{ seconds: 1622991687 },
	[],
	[1622991687],
])('%p is no time', (value) => {
	expect(toIsoTime(value)).toBeNull();
});
