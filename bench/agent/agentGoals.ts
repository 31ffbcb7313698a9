import type { Goal } from '../goals';
import { median } from '../measure';
import type { Result } from './ask';

const MOST_IN_THE_MIDDLE = 1500;
const MOST = 6000;

/** What the tools are to reach; the script fails where they don't. */
export function agentGoals(results: readonly Result[]): Goal[] {
	const tokens = results.map((result) => result.tokens);
	const right = results.filter(({ isRight }) => isRight).length;
	return [
		{
			text: 'every answer is right',
			measured: `${right} of ${results.length}`,
			isReached: right === results.length,
		},
		{
			text: 'a question takes at most 1,500 tokens in the median',
			measured: inWords(median(tokens)),
			isReached: median(tokens) <= MOST_IN_THE_MIDDLE,
		},
		{
			text: 'no question takes more than 6,000 tokens',
			measured: inWords(Math.max(...tokens)),
			isReached: Math.max(...tokens) <= MOST,
		},
	];
}

function inWords(tokens: number): string {
	return Math.ceil(tokens).toLocaleString('en-US');
}
