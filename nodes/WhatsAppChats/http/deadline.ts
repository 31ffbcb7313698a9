import { sleep } from 'n8n-workflow';

/** The longest that a timer can take. */
const LONGEST_MILLISECONDS = 2 ** 31 - 1;

/** Made once: without a reason of ours, an exception would be made for each answer. */
const IN_TIME = new Error('The answer was in time');

/**
 * Waits for an answer no longer than that. The timeout of n8n's HTTP helper begins anew with every
 * byte, so that an answer that trickles in could take for ever.
 */
export async function inTime<Answer>(answer: Promise<Answer>, seconds: number): Promise<Answer> {
	const ended = new AbortController();
	const milliseconds = Math.min(seconds * 1000, LONGEST_MILLISECONDS);
	const late = sleep(milliseconds, ended.signal).then(() => {
		throw Object.assign(new Error('The answer is late'), { code: 'ETIMEDOUT' });
	});
	try {
		return await Promise.race([answer, late]);
	} finally {
		ended.abort(IN_TIME);
	}
}
