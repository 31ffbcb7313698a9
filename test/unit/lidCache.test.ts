import { LidCache, lidCacheOf, MAX_LIDS } from '../../nodes/WhatsAppChats/lids/lidCache';

describe('The numbers that are kept', () => {
	beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-20T12:00:00.000Z') }));
	afterEach(() => jest.useRealTimers());

	test('are 50,000 of an account at most, and the oldest go first', () => {
		const cache = new LidCache();
		for (let index = 0; index < MAX_LIDS; index++) cache.set(`${index}@lid`, `55${index}`);
		cache.set('0@lid', '5599');
		expect([cache.get('0@lid'), cache.get('1@lid')]).toEqual(['5599', '551']);
		cache.set('new@lid', '5500');
		const kept = ['0@lid', '1@lid', '2@lid', 'new@lid'].map((lid) => cache.get(lid));
		expect([MAX_LIDS, kept]).toEqual([50_000, ['5599', null, '552', '5500']]);
	});

	test('are kept for a day after they were found, however often they are used', () => {
		const cache = new LidCache();
		cache.set('1@lid', '551');
		jest.setSystemTime(new Date('2026-11-21T11:59:59.999Z'));
		expect(cache.get('1@lid')).toBe('551');
		jest.setSystemTime(new Date('2026-11-21T12:00:00.000Z'));
		expect(cache.get('1@lid')).toBeNull();
	});

	test('are those of one account, and of twenty accounts at most', () => {
		lidCacheOf('first').set('1@lid', '551');
		lidCacheOf('second').set('1@lid', '552');
		expect(lidCacheOf('first').get('1@lid')).toBe('551');
		for (let index = 0; index < 19; index++) lidCacheOf(`other ${index}`);
		expect(lidCacheOf('first').get('1@lid')).toBe('551');
		expect(lidCacheOf('second').get('1@lid')).toBeNull();
	});
});
