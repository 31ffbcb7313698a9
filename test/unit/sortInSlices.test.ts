import fc from 'fast-check';
import { sortInSlices } from '../../nodes/WhatsAppChats/eventLoop/sortInSlices';
import { longestHold, MAX_HOLD, work } from './countedThread';

test('a list is sorted as Array.sort does it, equals in their order', async () => {
	const lists = fc.array(fc.record({ key: fc.integer({ min: 0, max: 50 }), at: fc.nat() }), {
		maxLength: 2000,
		size: 'max',
	});
	await fc.assert(
		fc.asyncProperty(lists, async (list) => {
			const compare = (one: { key: number }, other: { key: number }) => one.key - other.key;
			const before = [...list];
			expect(await sortInSlices(list, compare)).toEqual([...list].sort(compare));
			expect(list).toEqual(before);
		}),
		{ numRuns: 100 },
	);
});

test('the thread is left to others after some hundred comparisons', async () => {
	const list = Array.from({ length: 5000 }, (_, index) => ({ key: (index * 7919) % 5000 }));
	const compare = (one: { key: number }, other: { key: number }) => {
		work(0.1);
		return one.key - other.key;
	};
	const { longest, steps } = await longestHold(() => sortInSlices(list, compare));
	expect(steps).toBeGreaterThan(1000);
	expect(longest).toBeLessThan(MAX_HOLD / 2);
});
