import type { GatewayRequest } from '../../nodes/WhatsAppChats/gateways/gateway';
import { GatewayError } from '../../nodes/WhatsAppChats/gateways/gatewayError';
import { zApi } from '../../nodes/WhatsAppChats/gateways/zApi';
import { exchange } from '../../nodes/WhatsAppChats/http/exchange';
import { withRetry } from '../../nodes/WhatsAppChats/http/retry';
import { readRetryAfter } from '../../nodes/WhatsAppChats/http/retryAfter';
import { Throttle } from '../../nodes/WhatsAppChats/http/throttle';
import { rejectionOf } from './thrown';

const passing = (facts = {}) => new GatewayError('busy', 'wait', { isRetryable: true, ...facts });

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

/** The moments, in milliseconds, at which requests asked for together get their turn. */
async function turns(throttle: Throttle, count: number, requestsPerSecond: number) {
	const moments: number[] = [];
	const limits = { maxWaitSeconds: 60, requestsPerSecond };
	const all = Promise.all(
		Array.from({ length: count }, async () => {
			await throttle.wait(limits);
			moments.push(Date.now());
		}),
	);
	await jest.advanceTimersByTimeAsync(120_000);
	await all;
	return moments;
}

test('requests go out at once where no pace is set', async () => {
	expect(await turns(new Throttle(), 5, Infinity)).toEqual([0, 0, 0, 0, 0]);
});

test('requests are spread to the pace that is set', async () => {
	expect(await turns(new Throttle(), 4, 2)).toEqual([0, 500, 1000, 1500]);
});

test('one request that has to wait holds back all others', async () => {
	const throttle = new Throttle();
	const limits = { maxWaitSeconds: 60, requestsPerSecond: Infinity };
	expect(throttle.shouldRetry(passing({ retryAfterSeconds: 7 }), 1, limits)).toBe(true);
	expect(await turns(throttle, 2, Infinity)).toEqual([7000, 7000]);
});

test('without Retry-After each wait is twice the last, until they would pass the limit', async () => {
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
	const throttle = new Throttle();
	const limits = { maxWaitSeconds: 60, requestsPerSecond: Infinity };
	const waits: number[] = [];
	while (throttle.shouldRetry(passing(), waits.length + 1, limits)) {
		const before = Date.now();
		const turn = throttle.wait(limits).then(() => waits.push((Date.now() - before) / 1000));
		await jest.advanceTimersByTimeAsync(60_000);
		await turn;
	}
	expect(waits).toEqual([1, 2, 4, 8, 16]);
	jest.restoreAllMocks();
});

describe('A request that is ended', () => {
	const limits = { maxWaitSeconds: 60, requestsPerSecond: Infinity };

	test('waits no longer for its next try, which fails as the request was ended', async () => {
		const end = new AbortController();
		const send = jest.fn(async () => {
			if (end.signal.aborted) throw new GatewayError('ended', '');
			return await Promise.reject(passing({ retryAfterSeconds: 30 }));
		});
		const error = rejectionOf(() => withRetry(send, new Throttle(), limits, end.signal));
		await jest.advanceTimersByTimeAsync(1000);
		expect(send).toHaveBeenCalledTimes(1);
		end.abort();
		await jest.advanceTimersByTimeAsync(1000);
		expect((await error).message).toBe('ended');
		expect(send).toHaveBeenCalledTimes(2);
	});

	test('is not sent at all where it was ended before its turn', async () => {
		const send = jest.fn(async () => await Promise.resolve());
		const request: GatewayRequest = { method: 'GET', path: '/chats' };
		const exchangeLimits = { timeoutSeconds: 60, maxAnswerMegabytes: 1 };
		const end = AbortSignal.abort();
		const it = { gateway: zApi, request, credentials: {}, limits: exchangeLimits, end };
		const { message } = await rejectionOf(() => exchange(it, send));
		expect(message).toBe('Z-API was not asked to the end: the workflow was stopped');
		expect(send).not.toHaveBeenCalled();
	});
});

test('after each 429 fewer requests may be under way at once, and never none', () => {
	const throttle = new Throttle();
	const limits = { maxWaitSeconds: 60, requestsPerSecond: Infinity };
	const allowed = [throttle.concurrency(8)];
	for (let tries = 1; tries <= 4; tries++) {
		throttle.shouldRetry(passing({ httpStatus: 429, retryAfterSeconds: 0 }), tries, limits);
		allowed.push(throttle.concurrency(8));
	}
	expect(allowed).toEqual([8, 4, 2, 1, 1]);
});

test.each([
	['5', 5],
	['0', 0],
	['Thu, 01 Jan 1970 00:00:30 GMT', 30],
	['Wed, 31 Dec 1969 00:00:00 GMT', 0],
	['soon', undefined],
	['-5', undefined],
	[undefined, undefined],
])('Retry-After %j asks to wait %p seconds', (written, seconds) => {
	expect(readRetryAfter({ 'retry-after': written }, new Date(0))).toBe(seconds);
});
