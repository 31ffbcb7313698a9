import { sleep } from 'n8n-workflow';
import type { GatewayError } from '../gateways/gatewayError';

/** What the person allows: all waiting for new tries together, and how often a gateway is asked. */
export type RetryPolicy = {
	maxWaitSeconds: number;
	requestsPerSecond: number;
	/** When all must be over, in milliseconds since 1970; left out where somebody waits as long as it takes. */
	endsAt?: number | undefined;
	/** False where only a gateway that receives too many requests is asked again. */
	retry?: boolean | undefined;
};

const FIRST_WAIT_SECONDS = 1;
const MAX_WAIT_SECONDS = 30;

/** Where a gateway asks for no wait at all, again and again, it gets one all the same. */
const MIN_GROWTH_SECONDS = 0.1;

/** How often a wait looks whether its signal was aborted. */
const SLICE_MILLISECONDS = 100;

/**
 * What all requests of a run share: their pace, and the waiting after a gateway said that it is too
 * much or broke. One request that has to wait holds back the others as well, so that a gateway in
 * trouble is left alone.
 */
export class Throttle {
	private nextTurn = 0;
	private resumeAt = 0;
	private waitedMilliseconds = 0;
	private slowdown = 1;

	/** Waits until a request may be sent. Ends early, without an error, when the signal is aborted or
	 * all must be over. */
	async wait(
		{ requestsPerSecond, endsAt = Infinity }: RetryPolicy,
		signal?: AbortSignal,
	): Promise<void> {
		const turn = Math.max(Date.now(), this.nextTurn);
		this.nextTurn = turn + 1000 / requestsPerSecond;
		while (!signal?.aborted) {
			const left = Math.min(Math.max(turn, this.resumeAt), endsAt) - Date.now();
			if (left <= 0) return;
			await sleep(Math.min(left, SLICE_MILLISECONDS));
		}
	}

	/**
	 * Holds back all requests after a failure that may pass: as long as the gateway asked for, or else
	 * twice as long at each try, a little more or less so that not all come back at the same moment.
	 * @returns false when the failure won't pass or the waiting is used up
	 */
	shouldRetry(
		failure: GatewayError,
		tries: number,
		{ maxWaitSeconds, endsAt = Infinity, retry = true }: RetryPolicy,
	): boolean {
		const isThrottled = failure.httpStatus === 429 || failure.retryAfterSeconds !== undefined;
		if (!failure.isRetryable || !(retry || isThrottled)) return false;
		if (failure.httpStatus === 429) this.slowdown *= 2;
		const doubled = Math.min(FIRST_WAIT_SECONDS * 2 ** (tries - 1), MAX_WAIT_SECONDS);
		const seconds = Math.max(
			failure.retryAfterSeconds ?? doubled * (0.75 + Math.random() / 2),
			(tries - 1) * MIN_GROWTH_SECONDS,
		);
		const resumeAt = Date.now() + seconds * 1000;
		const longer = Math.max(0, resumeAt - Math.max(this.resumeAt, Date.now()));
		if (this.waitedMilliseconds + longer > maxWaitSeconds * 1000 || resumeAt >= endsAt)
			return false;
		this.waitedMilliseconds += longer;
		this.resumeAt = Math.max(this.resumeAt, resumeAt);
		return true;
	}

	/** How many of the wanted requests may be under way at once: fewer after each "too many". */
	concurrency(wanted: number): number {
		return Math.max(1, Math.floor(wanted / this.slowdown));
	}
}
