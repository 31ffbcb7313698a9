import type { Fault } from '../../gateways';
import { busy } from '../harness/busy';
import { listedChats } from '../harness/listedChats';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

/** Pages of 100: a larger one that fails would be followed by one of 100 at once. */
const chats = { operation: 'getChats', returnAll: true, options: { pageSize: 100 } };

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
		expect(items).toHaveLength(listedChats(gateway()).length);
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
		expect(error?.description).toMatch(
			/^The gateway asks to wait 120 s\. Tried once; waiting longer would pass 'Max Wait \(Seconds\)' of 60\. Wait 2 minutes and run again\./,
		);
		expect(gateway().requests).toHaveLength(1);
	});

	test.each([
		[429, '61', /Wait 2 minutes and run again/],
		[429, '7201', /Wait 3 hours and run again/],
		[503, '5400', /Try again in 90 minutes/],
		[503, '299', /Try again in a few minutes/],
	])('advises to wait as long as it asks for: %i, %s s', async (status, seconds, advice) => {
		gateway().failAlways({ kind: 'status', status, headers: { 'Retry-After': seconds } });
		const { error } = await runOn(setup(), gateway(), chats);
		expect(error?.description).toMatch(advice);
		expect(gateway().requests).toHaveLength(1);
	});

	test('is asked only once with Max Wait 0', async () => {
		gateway().failAlways({ kind: 'status', status: 503 });
		await runOn(setup(), gateway(), { ...chats, options: { ...chats.options, maxWaitSeconds: 0 } });
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
		expect(items).toHaveLength(listedChats(gateway()).length);
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
