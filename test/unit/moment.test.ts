import { readMoment } from '../../nodes/WhatsAppChats/parameters/moment';

describe('A moment', () => {
	test.each([
		['2026-01-15T18:00:00', 'America/Sao_Paulo', '2026-01-15T21:00:00.000Z'],
		['2026-01-15 18:00', 'America/Sao_Paulo', '2026-01-15T21:00:00.000Z'],
		['2026-01-15', 'Europe/Moscow', '2026-01-14T21:00:00.000Z'],
		['  2026-01-15T18:00:00.250  ', 'UTC', '2026-01-15T18:00:00.250Z'],
		['2026-01-15T18:00:00Z', 'America/Sao_Paulo', '2026-01-15T18:00:00.000Z'],
		['2026-01-15t18:00:00z', 'America/Sao_Paulo', '2026-01-15T18:00:00.000Z'],
		['2026-01-15T18:00:00-03:00', 'UTC', '2026-01-15T21:00:00.000Z'],
		['2026-01-15T18:00:00 +0300', 'UTC', '2026-01-15T15:00:00.000Z'],
		['2026-01-15T18:00:00+03', 'UTC', '2026-01-15T15:00:00.000Z'],
		// Summer and winter of one zone.
		['2026-07-15T12:00', 'America/New_York', '2026-07-15T16:00:00.000Z'],
		['2026-01-15T12:00', 'America/New_York', '2026-01-15T17:00:00.000Z'],
		['2024-02-29', 'UTC', '2024-02-29T00:00:00.000Z'],
	])('%j in %s', (written, zone, expected) => {
		expect(readMoment(written, zone)).toBe(expected);
	});

	test.each([
		[1768500000],
		[1768500000000],
		['1768500000'],
		[new Date('2026-01-15T18:00:00Z')],
		[{ toString: () => '2026-01-15T15:00:00.000-03:00' }],
	])('%j is the same in any zone', (value) => {
		expect(readMoment(value, 'Asia/Tokyo')).toBe('2026-01-15T18:00:00.000Z');
	});

	test.each([
		['2026-02-30'],
		['2025-02-29T10:00'],
		['2026-13-01'],
		['2026-01-15T24:30'],
		['01/02/2026'],
		['15.01.2026'],
		['20260115'],
		['2026'],
		[2026],
		[0],
		[-1768500000],
		['now'],
		['chat 5'],
		['2026-01-15 and more'],
		[''],
		[null],
		[true],
		[{}],
		[[]],
		[[1]],
		[NaN],
		[new Date(NaN)],
	])('%j is none', (value) => {
		expect(readMoment(value, 'UTC')).toBeNull();
	});
});
