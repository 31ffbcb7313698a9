import { parseArgs } from 'node:util';

/** What a person may say behind `npm run bench --`. */
export type BenchOptions = {
	/** How many chats the account has. */
	sizes: number[];
	/** Milliseconds that the gateway takes for a page. */
	latencies: number[];
	/** Of how many runs the median is taken. */
	runs: number;
	/** Whether docs/ is written. */
	write: boolean;
};

/** A command line that makes no sense, in words for the person. */
export class OptionsError extends Error {}

const USAGE =
	'npm run bench -- [--sizes 500,5000,50000] [--latencies 0,50,200] [--runs 5] [--write]';

/** @throws OptionsError that names the choices */
export function readOptions(args: string[]): BenchOptions {
	try {
		const { values } = parseArgs({
			args,
			options: {
				sizes: { type: 'string', default: '500,5000,50000' },
				latencies: { type: 'string', default: '0,50,200' },
				runs: { type: 'string', default: '5' },
				write: { type: 'boolean', default: false },
			},
		});
		return {
			sizes: values.sizes.split(',').map((text) => whole('--sizes', text, 1)),
			latencies: values.latencies.split(',').map((text) => whole('--latencies', text, 0)),
			runs: whole('--runs', values.runs, 1),
			write: values.write,
		};
	} catch (error) {
		const [reason] = error instanceof Error ? error.message.split('\n') : [];
		throw new OptionsError(`${reason}. The choices are: ${USAGE}`);
	}
}

function whole(option: string, text: string, least: number): number {
	const number = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
	if (number >= least) return number;
	throw new OptionsError(`'${text}' in ${option} is not a whole number from ${least}`);
}
