import {
	filterInSlices,
	forEachInSlices,
	mapInSlices,
} from '../../nodes/WhatsAppChats/eventLoop/slices';
import { longestHold, MAX_HOLD, work } from './countedThread';

const list = Array.from({ length: 500 }, (_, index) => index);
const oneStep = () => work();

test('work over a list leaves the thread to others again and again', async () => {
	const { longest, steps } = await longestHold(() => forEachInSlices(list, oneStep));
	expect(steps).toBe(500);
	expect(longest).toBeLessThan(MAX_HOLD / 2);
});

test('so does much work at once: pages that come together, triggers that are polled together', async () => {
	const together = () =>
		Promise.all(Array.from({ length: 40 }, () => forEachInSlices(list.slice(0, 60), oneStep)));
	const { longest, steps } = await longestHold(together);
	expect(steps).toBe(2400);
	expect(longest).toBeLessThan(MAX_HOLD / 2);
});

test('so does short work, one after another: many input items, many steps of one', async () => {
	const { longest, steps } = await longestHold(async () => {
		for (let times = 0; times < 100; times++) {
			await forEachInSlices(list.slice(0, 6), oneStep);
		}
	});
	expect(steps).toBe(600);
	expect(longest).toBeLessThan(MAX_HOLD / 2);
});

test('so does work that begins anew with each answer of one turn', async () => {
	const afterAnswer = () =>
		new Promise<void>((resolve) => {
			setImmediate(() => void forEachInSlices(list.slice(0, 12), oneStep).then(resolve));
		});
	const { longest } = await longestHold(() => Promise.all(Array.from({ length: 40 }, afterAnswer)));
	expect(longest).toBeLessThan(MAX_HOLD);
});

test('those that wait get their turns in the order in which they came', async () => {
	const done: number[] = [];
	await longestHold(() =>
		Promise.all(
			[1, 2, 3].map(async (number) => {
				await forEachInSlices(list.slice(0, 60), oneStep);
				done.push(number);
			}),
		),
	);
	expect(done).toEqual([1, 2, 3]);
});

test('the results are those of map and filter, also with the index', async () => {
	expect(await mapInSlices(new Set(['a', 'b']), (entry, index) => `${entry}${index}`)).toEqual([
		'a0',
		'b1',
	]);
	expect(await filterInSlices([1, 2, 3], (number) => number !== 2)).toEqual([1, 3]);
	await expect(
		mapInSlices([1], () => {
			throw new Error('No');
		}),
	).rejects.toThrow('No');
});
