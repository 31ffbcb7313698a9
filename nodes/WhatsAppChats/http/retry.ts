import { GatewayError } from '../gateways/gatewayError';
import type { Throttle, RetryPolicy } from './throttle';

type Outcome = { answer: unknown } | { failure: unknown };

/**
 * Sends a request, and once more after each failure that may pass, until the throttle allows no more.
 * @param send fails for good once the signal is aborted
 * @param signal ends the waiting
 * @throws the last failure; where waiting was in vain, with the tries and the limit that ended them
 */
export async function withRetry(
	send: () => Promise<unknown>,
	throttle: Throttle,
	limits: RetryPolicy,
	signal?: AbortSignal,
): Promise<unknown> {
	for (let tries = 1; ; tries++) {
		await throttle.wait(limits, signal);
		const outcome = await send().then(
			(answer): Outcome => ({ answer }),
			(failure: unknown): Outcome => ({ failure }),
		);
		if ('answer' in outcome) return outcome.answer;
		const { failure } = outcome;
		if (!(failure instanceof GatewayError)) throw failure;
		if (!throttle.shouldRetry(failure, tries, limits)) throw withTries(failure, tries, limits);
	}
}

function withTries(
	failure: GatewayError,
	tries: number,
	{ maxWaitSeconds }: RetryPolicy,
): GatewayError {
	if (!failure.isRetryable || maxWaitSeconds === 0) return failure;
	const asked =
		failure.retryAfterSeconds === undefined
			? ''
			: `The gateway asks to wait ${Math.ceil(failure.retryAfterSeconds)} s. `;
	const description = `${asked}Tried ${tries === 1 ? 'once' : `${tries} times`}; waiting longer would pass 'Max Wait (Seconds)' of ${maxWaitSeconds}. `;
	return failure.adding({ description });
}
