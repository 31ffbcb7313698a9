import { manyChats, type Fault } from '../gateways';
import { GATEWAY_NAMES, runOn, useSetup } from './setup';

const setup = useSetup();
const big = useSetup({ account: manyChats(250) });

const chats = { operation: 'getChats', returnAll: true };
const busy = (retryAfter: string): Fault => ({
	kind: 'status',
	status: 429,
	headers: { 'Retry-After': retryAfter },
});

describe.each(GATEWAY_NAMES)('%s, in trouble for a moment', (name) => {
	const gateway = () => setup().gateways[name];

	test.each<[string, Fault]>([
		['408', { kind: 'status', status: 408 }],
		['429 with Retry-After in seconds', busy('0')],
		['429 with Retry-After as a date that is past', busy('Wed, 21 Oct 2015 07:28:00 GMT')],
		['503', { kind: 'status', status: 503 }],
		['a reset', { kind: 'reset' }],
		['an answer broken off', { kind: 'brokenOff' }],
	])('is asked again after %s, and gives every chat', async (_what, fault) => {
		gateway().failNext(fault);
		const { items, error } = await runOn(setup(), gateway(), chats);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(30);
	});

	const final: Fault[] = [400, 401, 403, 404].map((status) => ({ kind: 'status', status }));
	test.each(final)('is asked only once where the answer is final: %j', async (fault) => {
		gateway().failAlways(fault);
		const { error } = await runOn(setup(), gateway(), chats);
		expect(error?.httpCode).toMatch(/^40/);
		expect(gateway().requests).toHaveLength(1);
	});

	test('is asked only once where waiting would pass the limit, which the error names', async () => {
		gateway().failAlways(busy('120'));
		const { error } = await runOn(setup(), gateway(), chats);
		expect(error?.httpCode).toBe('429');
		expect(error?.description).toMatch(/asks to wait 120 s.*'Max Wait \(Seconds\)' of 60/);
		expect(gateway().requests).toHaveLength(1);
	});

	test('is asked only once with Max Wait 0', async () => {
		gateway().failAlways({ kind: 'status', status: 503 });
		await runOn(setup(), gateway(), { ...chats, options: { maxWaitSeconds: 0 } });
		expect(gateway().requests).toHaveLength(1);
	});

	test('tries until the limit is used up, and says so', async () => {
		gateway().failAlways(busy('0.4'));
		const { error } = await runOn(setup(), gateway(), { ...chats, options: { maxWaitSeconds: 1 } });
		expect(error?.description).toMatch(/Tried 3 times; .*'Max Wait \(Seconds\)' of 1/);
		expect(gateway().requests).toHaveLength(3);
	});

	test.each(['0', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
		'does not ask for ever where it is told so again and again with Retry-After %s',
		async (retryAfter) => {
			gateway().failAlways(busy(retryAfter));
			const options = { maxWaitSeconds: 0.9 };
			const { error } = await runOn(setup(), gateway(), { ...chats, options });
			expect(error?.description).toMatch(/Tried 5 times; .*'Max Wait \(Seconds\)' of 0\.9/);
		},
	);

	test('is given up where its answer trickles in without an end', async () => {
		gateway().failAlways({ kind: 'trickle' });
		const { error } = await runOn(setup(), gateway(), { ...chats, options: { timeout: 1 } });
		expect(error?.message).toMatch(/did not answer in time/);
	});

	test('may take as long as the person likes', async () => {
		const options = { timeout: 1e12, downloadPictures: true };
		const { error, items } = await runOn(setup(), gateway(), { ...chats, options });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(30);
	});
});

test('WhatsGate: a bad key that looks like a server fault is not tried again', async () => {
	const { whatsGate } = setup().gateways;
	const run = await runOn(setup(), whatsGate, chats, {
		credentials: { whatsGateApi: { ...whatsGate.credentials, apiKey: 'wrong' } },
	});
	expect(run.error?.httpCode).toBe('500');
	expect(whatsGate.requests).toHaveLength(1);
});

describe.each(['plugChat', 'zApi'] as const)('When a page of %s fails for good', (name) => {
	const gateway = () => big().gateways[name];
	const broken: Fault = { kind: 'status', status: 503 };
	const failPageThree = () => gateway().failWhen(({ query }) => query.page === '3', broken);

	test('the item fails, saying how much had been read', async () => {
		failPageThree();
		const options = { maxWaitSeconds: 0 };
		const { error, items } = await runOn(big(), gateway(), { ...chats, options });
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/\(200 chats on 2 pages had been read\)/);
	});

	test('Return What Was Read gives these chats, and a hint that says where it stopped', async () => {
		failPageThree();
		const options = { maxWaitSeconds: 0, onFailure: 'returnRead' };
		const { error, items, hints } = await runOn(big(), gateway(), { ...chats, options });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual(
			gateway()
				.account.chats.slice(0, 200)
				.map(({ jid }) => jid),
		);
		expect(hints).toEqual([
			expect.stringMatching(/^Only the first 200 chats were read, then a page failed: .*HTTP 503/),
		]);
	});

	test('Return What Was Read still fails where nothing could be read', async () => {
		gateway().failAlways(broken);
		const options = { maxWaitSeconds: 0, onFailure: 'returnRead' };
		const { error } = await runOn(big(), gateway(), { ...chats, options });
		expect(error?.message).toMatch(/HTTP 503/);
	});
});

describe('A gateway that behaves oddly is told in a hint', () => {
	test.each([
		['a size cut down in silence', { capPageSize: 30 }, /at most 30 chats on a page/],
		['a page that is ignored', { ignorePage: true }, /answered page 2 with page 1 again/],
	])('%s', async (_what, behaviour, says) => {
		const { zApi } = big().gateways;
		Object.assign(zApi.behaviour, behaviour);
		const { hints } = await runOn(big(), zApi, chats);
		expect(hints).toEqual([expect.stringMatching(says)]);
	});

	test('a list that moves while it is read', async () => {
		const { zApi } = big().gateways;
		let request = 0;
		zApi.behaviour.beforeRequest = (_request, { chats: list }) => {
			if (++request !== 3) return;
			const [last] = list.splice(-1);
			if (last) list.unshift({ ...last, lastMessageAt: new Date('2026-11-20T12:00:00Z') });
		};
		const { hints, items } = await runOn(big(), zApi, chats);
		expect(items).toHaveLength(250);
		expect(hints).toEqual([expect.stringMatching(/New messages came in/)]);
	});

	test('an account that does not move gives no hint', async () => {
		expect((await runOn(big(), big().gateways.zApi, chats)).hints).toEqual([]);
	});
});

describe('Pages at Once', () => {
	test.each([1, 4, 8])('%i: so many are under way together, and no more', async (pagesAtOnce) => {
		const { plugChat } = big().gateways;
		let underWay = 0;
		let most = 0;
		let release: Array<() => void> = [];
		plugChat.behaviour.beforeRequest = async ({ query }) => {
			most = Math.max(most, ++underWay);
			const isRest = query.page === '1' || underWay === pagesAtOnce;
			if (!isRest) await new Promise<void>((resolve) => release.push(resolve));
			for (const resolve of release.splice(0)) resolve();
			underWay--;
		};
		const options = { pageSize: 10, pagesAtOnce };
		const { items } = await runOn(big(), plugChat, { ...chats, options });
		expect(items).toHaveLength(250);
		expect(most).toBe(pagesAtOnce);
		release = [];
	});

	test.each([1, 4, 8])(
		'%i: an account that does not move costs few requests more',
		async (atOnce) => {
			const { zApi } = big().gateways;
			const options = { pageSize: 10, pagesAtOnce: atOnce };
			await runOn(big(), zApi, { ...chats, options });
			expect(zApi.requests.length).toBeLessThanOrEqual(25 + atOnce + 1);
		},
	);

	test('a page that is not full costs one request more', async () => {
		const { zApi } = setup().gateways;
		await runOn(setup(), zApi, chats);
		expect(zApi.requests).toHaveLength(2);
	});
});
