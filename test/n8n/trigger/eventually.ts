import { setTimeout as wait } from 'node:timers/promises';

const SECONDS = 75;

/**
 * Asks until there is an answer, for as long as n8n needs to poll once a minute.
 * @param what is waited for, for the error
 * @throws Error where it doesn't come
 */
export async function eventually<Answer>(
	what: string,
	ask: () => Promise<Answer | undefined> | Answer | undefined,
): Promise<Answer> {
	const deadline = Date.now() + SECONDS * 1000;
	while (Date.now() < deadline) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await wait(200);
	}
	throw new Error(`Waited ${SECONDS} seconds for ${what}`);
}
