import { busy } from '../harness/busy';
import {
	isLookUp,
	known,
	lidOf,
	lookedUp,
	looksUp,
	manyKnown,
	phoneOf,
	resolvingChats,
	unknown,
	useHiddenPeople,
} from '../harness/hiddenPeople';
import { runOn } from '../harness/setup';

const DAY = 24 * 60 * 60 * 1000;

const { setup, zApi, given } = useHiddenPeople();

describe('Each LID is looked up', () => {
	test('once a run, over all input items, also where no number is known or it fails', async () => {
		given([known(1), unknown(2), known(3)]);
		zApi().failWhen(looksUp(3), { kind: 'status', status: 500 });
		const options = { maxWaitSeconds: 0 };
		const { items, hints } = await runOn(setup(), zApi(), resolvingChats(options), {
			input: [{}, {}, {}],
		});
		expect(items.map(({ json }) => json.phone)).toEqual(
			[0, 1, 2].flatMap(() => ['5511977700001', null, null]),
		);
		expect(lookedUp(zApi()).sort()).toEqual([lidOf(1), lidOf(2), lidOf(3)]);
		expect(hints).toEqual([
			'LIDs resolved to numbers: 1 of 3. Without a number: 1. Failed: 1 (1 × Z-API has a problem of its own (HTTP 500)).',
		]);
	});

	test('not again within a day after its number was found', async () => {
		given([known(1), unknown(2)]);
		await runOn(setup(), zApi(), resolvingChats());
		jest.setSystemTime(Date.now() + DAY - 1);
		const { items } = await runOn(setup(), zApi(), resolvingChats());
		expect(items.map(({ json }) => json.phone)).toEqual(['5511977700001', null]);
		expect(lookedUp(zApi()).sort()).toEqual([lidOf(1), lidOf(2), lidOf(2)]);
		jest.setSystemTime(Date.now() + 1);
		given([known(1, { numberBehindLid: '5511977700099' })]);
		const later = await runOn(setup(), zApi(), resolvingChats());
		expect(later.items.map(({ json }) => json.phone)).toEqual(['5511977700099']);
		expect(lookedUp(zApi()).filter((lid) => lid === lidOf(1))).toHaveLength(2);
	});

	test('anew with other credentials, as they may be of another account', async () => {
		given([known(1)]);
		await runOn(setup(), zApi(), resolvingChats());
		const credentials = { zApi: { ...zApi().credentials, baseUrl: `${zApi().baseUrl}/` } };
		await runOn(setup(), zApi(), resolvingChats(), { credentials });
		expect(lookedUp(zApi())).toEqual([lidOf(1), lidOf(1)]);
	});

	test('by as many requests at once as Pages at Once says', async () => {
		given(manyKnown(30));
		let underWay = 0;
		let most = 0;
		const waiting: Array<() => void> = [];
		zApi().behaviour.beforeRequest = async (request) => {
			if (!isLookUp(request)) return;
			most = Math.max(most, ++underWay);
			if (underWay < 3) await new Promise<void>((resolve) => waiting.push(resolve));
			underWay--;
			for (const resolve of waiting.splice(0)) resolve();
		};
		const { items } = await runOn(setup(), zApi(), resolvingChats({ pagesAtOnce: 3 }));
		expect(items.map(({ json }) => json.phone)).toEqual(
			Array.from({ length: 30 }, (_, index) => phoneOf(index)),
		);
		expect(most).toBe(3);
	});

	test('until each has its number, though the gateway throttles', async () => {
		given(manyKnown(12));
		let throttled = 0;
		zApi().failWhen((request) => isLookUp(request) && throttled++ < 2, busy('0'));
		const { items, hints } = await runOn(setup(), zApi(), resolvingChats());
		expect(hints).toEqual([]);
		expect(items.map(({ json }) => json.phone)).toEqual([...Array(12).keys()].map(phoneOf));
		expect(lookedUp(zApi())).toHaveLength(14);
	});

	test('no faster than Requests per Second says', async () => {
		given(manyKnown(4));
		const clock = setInterval(() => jest.setSystemTime(Date.now() + 1000), 10);
		const start = Date.now();
		const { items } = await runOn(setup(), zApi(), resolvingChats({ requestsPerSecond: 0.1 }));
		clearInterval(clock);
		expect(items.map(({ json }) => json.phone)).toEqual([0, 1, 2, 3].map(phoneOf));
		expect(lookedUp(zApi())).toHaveLength(4);
		const pauses = zApi().requests.length - 1;
		expect(Date.now() - start).toBeGreaterThanOrEqual(pauses * 10_000);
	});
});
