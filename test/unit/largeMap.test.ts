import fc from 'fast-check';
import { LargeMap } from '../../nodes/WhatsAppChats/eventLoop/largeMap';
import { largestTable } from './largestTable';

const COUNT = 250_000;

test('it is as a Map is, also across its segments', () => {
	const far = Array.from({ length: COUNT }, (_, key): [number, number] => [key, key]);
	const large = new LargeMap(far);
	const map = new Map(far);
	const key = fc.integer({ min: -10, max: COUNT + 10 });
	const change = fc.tuple(fc.constantFrom('set', 'delete'), key, fc.nat());
	fc.assert(
		fc.property(fc.array(change), key, (changes, sought) => {
			for (const [what, changed, value] of changes) {
				large[what === 'set' ? 'set' : 'delete'](changed, value);
				map[what === 'set' ? 'set' : 'delete'](changed, value);
			}
			expect([large.size, large.get(sought), large.has(sought)]).toEqual([
				map.size,
				map.get(sought),
				map.has(sought),
			]);
		}),
	);
	const byKey = (one: [number, number], other: [number, number]) => one[0] - other[0];
	expect([...large].sort(byKey)).toEqual([...map].sort(byKey));
});

test('it keeps the order in which keys came, and a key that comes again its place', () => {
	const large = new LargeMap<number, string>();
	for (let key = 0; key < COUNT; key++) large.set(key, 'first');
	large.set(3, 'again');
	expect([...large.keys()]).toEqual(Array.from({ length: COUNT }, (_, key) => key));
	expect([...large.values()].indexOf('again')).toBe(3);
});

test('none of its maps becomes large', async () => {
	const entries = Array.from({ length: COUNT }, (_, key): [number, number] => [key, key]);
	const largest = await largestTable(async () => await Promise.resolve(new LargeMap(entries)));
	expect(largest).toBeLessThanOrEqual(100_000);
	// A map that does become large is noticed.
	expect(await largestTable(async () => await Promise.resolve(new Map(entries)))).toBe(COUNT);
});
