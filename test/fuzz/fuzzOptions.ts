import { parseArgs } from 'node:util';
import { anySeed } from './report';

/** What a person may say behind `npm run test:fuzz --`. */
export type FuzzOptions = {
	seed: number;
	/** How many answers are mapped. */
	answers: number;
	/** How many runs go through n8n's engine. */
	runs: number;
	/** The one case to judge again, as a finding names it. */
	path: string | undefined;
};

/** A command line that makes no sense, in words for the person. */
export class OptionsError extends Error {}

const USAGE =
	'npm run test:fuzz -- [--seed 42] [--answers 1000000] [--runs 4000] [--path 12:0 with one of both 0]';

/** @throws OptionsError that names the choices */
export function readOptions(args: string[]): FuzzOptions {
	try {
		const { values } = parseArgs({
			args,
			options: {
				seed: { type: 'string' },
				answers: { type: 'string', default: '1000000' },
				runs: { type: 'string', default: '4000' },
				path: { type: 'string' },
			},
		});
		const [answers, runs] = [whole('--answers', values.answers), whole('--runs', values.runs)];
		if (values.path !== undefined && (answers === 0) === (runs === 0)) {
			throw new Error('--path is of one of both: add --answers 0 or --runs 0');
		}
		const seed = values.seed === undefined ? anySeed() : whole('--seed', values.seed);
		return { seed, answers, runs, path: values.path };
	} catch (error) {
		const [reason] = error instanceof Error ? error.message.split('\n') : [];
		throw new OptionsError(`${reason}. The choices are: ${USAGE}`);
	}
}

function whole(option: string, text: string): number {
	if (/^\d+$/.test(text)) return Number(text);
	throw new Error(`'${text}' in ${option} is not a whole number`);
}
