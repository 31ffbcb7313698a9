/**
 * Waits for an answer no longer than that. The timeout of n8n's HTTP helper begins anew with every
 * byte, so that an answer that trickles in could take for ever.
 * @param seconds at most the 24 days that a timer can take
 * @throws an error with the code ETIMEDOUT, or what the answer throws
 */
export async function inTime<Answer>(answer: Promise<Answer>, seconds: number): Promise<Answer> {
	const limit = AbortSignal.timeout(Math.ceil(seconds * 1000));
	return await new Promise((resolve, reject) => {
		const giveUp = () =>
			reject(Object.assign(new Error('The answer is late'), { code: 'ETIMEDOUT' }));
		const settle = () => limit.removeEventListener('abort', giveUp);
		limit.addEventListener('abort', giveUp);
		answer.then(resolve, reject).finally(settle);
	});
}
