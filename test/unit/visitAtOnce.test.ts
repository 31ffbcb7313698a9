import { isDeepStrictEqual } from 'node:util';
import { visitAtOnce } from '../../nodes/WhatsAppChats/lookUps/visitAtOnce';

/** More turns of the event loop than anything here takes. */
const MAX_TURNS = 10_000;

/** Visits that go on until they are let go. */
function heldVisits() {
	const underWay = new Map<number, () => void>();
	const visited: number[] = [];
	const visit = async (entry: number) => {
		visited.push(entry);
		await new Promise<void>((resolve) => underWay.set(entry, resolve));
	};
	const letGo = (entry: number) => {
		underWay.get(entry)?.();
		underWay.delete(entry);
	};
	const expectUnderWay = async (entries: number[]) => {
		let turn = 0;
		do await new Promise(setImmediate);
		while (!isDeepStrictEqual([...underWay.keys()], entries) && turn++ < MAX_TURNS);
		expect([...underWay.keys()]).toEqual(entries);
	};
	return { visited, visit, letGo, expectUnderWay };
}

test('as many are under way as may be, and fewer once fewer may be', async () => {
	const { visited, visit, letGo, expectUnderWay } = heldVisits();
	let concurrency = 3;
	const visits = visitAtOnce([0, 1, 2, 3, 4, 5, 6], () => concurrency, visit);
	await expectUnderWay([0, 1, 2]);
	letGo(1);
	await expectUnderWay([0, 2, 3]);
	concurrency = 1;
	letGo(0);
	letGo(3);
	await expectUnderWay([2]);
	for (const entry of [2, 4, 5, 6]) {
		await expectUnderWay([entry]);
		letGo(entry);
	}
	await visits;
	expect(visited).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('no more are begun than there are, and none of none', async () => {
	const { visited, visit, letGo, expectUnderWay } = heldVisits();
	const visits = visitAtOnce([7], () => 4, visit);
	await expectUnderWay([7]);
	letGo(7);
	await visits;
	await visitAtOnce([], () => 4, visit);
	expect(visited).toEqual([7]);
});
