import fc from 'fast-check';
import { sortInSlices } from '../../nodes/WhatsAppChats/eventLoop/sortInSlices';

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
