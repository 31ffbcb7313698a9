import { toChat } from '../../nodes';

const NOW = new Date('2026-01-15T17:00:00.000Z');

describe('seconds left count from now', () => {
	test.each([
		[3600, '2026-01-15T18:00:00.000Z'],
		['3600', '2026-01-15T18:00:00.000Z'],
		[0.5, '2026-01-15T17:00:00.500Z'],
		[1, '2026-01-15T17:00:01.000Z'],
		[31_536_000, '2027-01-15T17:00:00.000Z'],
		// 1e9 s are 11,574 days, 1 h 46 min 40 s.
		[1_000_000_000, '2057-09-23T18:46:40.000Z'],
	])('%p end %s', (muteExpiration, mutedUntil) => {
		const item = toChat('whatsGate', { isMuted: true, muteExpiration }, NOW);
		expect(item).toMatchObject({ isMuted: true, mutedUntil });
	});

	test('whenever now is', () => {
		const entry = { isMuted: true, muteExpiration: 3600 };
		const { mutedUntil } = toChat('whatsGate', entry, new Date(0));
		expect(mutedUntil).toBe('1970-01-01T01:00:00.000Z');
	});

	test('the present where now is left out', () => {
		const before = Date.now();
		const { mutedUntil } = toChat('whatsGate', { isMuted: true, muteExpiration: 3600 });
		const end = Date.parse(mutedUntil ?? '');
		expect(end).toBeGreaterThanOrEqual(before + 3_600_000);
		expect(end).toBeLessThanOrEqual(Date.now() + 3_600_000);
	});
});

test.each([
	[1_000_000_001, '2001-09-09T01:46:41.000Z'],
	[1768497607, '2026-01-15T17:20:07.000Z'],
	['1768497607', '2026-01-15T17:20:07.000Z'],
	[1768497607000, '2026-01-15T17:20:07.000Z'],
])('%p, more than 1e9, is the Unix time %s', (muteExpiration, mutedUntil) => {
	const item = toChat('whatsGate', { isMuted: true, muteExpiration }, NOW);
	expect(item).toMatchObject({ isMuted: true, mutedUntil });
});

test.each([
	[{ isMuted: true, muteExpiration: -1 }, true],
	[{ isMuted: 'true', muteExpiration: '-1' }, true],
	[{ isMuted: true, muteExpiration: 0 }, true],
	[{ isMuted: true }, true],
	[{ isMuted: true, muteExpiration: null }, true],
	[{ isMuted: true, muteExpiration: 'soon' }, true],
	[{ isMuted: false, muteExpiration: 0 }, false],
	[{ isMuted: false, muteExpiration: 3600 }, false],
	[{ isMuted: 0, muteExpiration: '0' }, false],
	[{ muteExpiration: -1 }, true],
	[{}, null],
])('%j is muted: %p, and no end is known', (entry, isMuted) => {
	expect(toChat('whatsGate', entry, NOW)).toMatchObject({ isMuted, mutedUntil: null });
});

test.each([
	[{ muteExpiration: 3600 }, true, '2026-01-15T18:00:00.000Z'],
	[{ muteExpiration: 1768497607 }, true, '2026-01-15T17:20:07.000Z'],
	[{ muteExpiration: 1655953774 }, false, '2022-06-23T03:09:34.000Z'],
])('%j, without a flag, is muted: %p, until %s', (entry, isMuted, mutedUntil) => {
	expect(toChat('whatsGate', entry, NOW)).toMatchObject({ isMuted, mutedUntil });
});
