import type { Finding } from './campaign';
import { Examiner } from './examiner';
import { OptionsError, readOptions, type FuzzOptions } from './fuzzOptions';
import { judgeAll, type Progress } from './judgeAll';
import { broken, PER_CHUNK, report, type CampaignName } from './report';

const TITLES: Record<CampaignName, string> = { answers: 'Mapped answers', runs: 'Whole runs' };

/** Where the display is no terminal each step is a line: one now and then is enough. */
const PROGRESS_MILLISECONDS = process.stdout.isTTY ? 200 : 15_000;

/** `npm run test:fuzz`: hostile answers through the mappers, and hostile gateways through n8n's engine. */
async function main(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	if (options.path !== undefined) return await again(options, options.path);
	say(`Fuzzing with seed ${options.seed} (--seed ${options.seed} repeats it)`);
	const found: Record<CampaignName, Finding[]> = { answers: [], runs: [] };
	const { Listr } = await import('listr2');
	await new Listr(
		(['answers', 'runs'] as const).map((name) => ({
			title: TITLES[name],
			enabled: options[name] > 0,
			task: async (_context: unknown, task: { output: string; title: string }) => {
				found[name] = await campaign(name, options, (text) => (task.output = text));
				task.title = `${TITLES[name]}: ${progressText(options[name], found[name].length)}`;
				if (found[name].length > 0) throw new Error(task.title);
			},
		})),
		{ concurrent: true, exitOnError: false, rendererOptions: { collapseErrors: false } },
	).run();
	return conclude(options, found);
}

async function campaign(
	name: CampaignName,
	options: FuzzOptions,
	onProgress: (text: string) => void,
): Promise<Finding[]> {
	const examiner = new Examiner(name);
	const total = options[name];
	let shownAt = 0;
	const show = ({ judged, findings }: Progress) => {
		if (Date.now() - shownAt < PROGRESS_MILLISECONDS) return;
		shownAt = Date.now();
		onProgress(`${progressText(judged, findings.length)}, of ${total.toLocaleString('en')}`);
	};
	const size = { seed: options.seed, total, perChunk: PER_CHUNK[name] };
	return await judgeAll(size, async (...job) => await examiner.judgeChunk(...job), show).finally(
		async () => await examiner.stop(),
	);
}

function progressText(judged: number, findings: number): string {
	return `${judged.toLocaleString('en')} judged, ${findings} findings`;
}

function conclude({ seed }: FuzzOptions, found: Record<CampaignName, Finding[]>): number {
	for (const name of ['answers', 'runs'] as const) {
		if (found[name].length > 0) say(`\n${TITLES[name]}\n\n${report(name, found[name])}`);
	}
	const count = found.answers.length + found.runs.length;
	say(count === 0 ? `\nAll held, with seed ${seed}` : `\n${count} findings with seed ${seed}`);
	return count === 0 ? 0 : 1;
}

async function again({ seed, runs }: FuzzOptions, path: string): Promise<number> {
	const name = runs > 0 ? 'runs' : 'answers';
	const examiner = new Examiner(name, (shown) => say(`${shown}\n`));
	const findings = await examiner
		.judgeAgain({ seed, path })
		.finally(async () => await examiner.stop());
	say(findings.length > 0 ? findings.map(broken).join('\n\n') : 'All held');
	return findings.length > 0 ? 1 : 0;
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

process.once('SIGINT', () => process.exit(130));

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		const isForPerson = error instanceof OptionsError;
		const text = isForPerson ? error.message : error instanceof Error ? error.stack : String(error);
		process.stderr.write(`${text}\n`);
		process.exit(2);
	},
);
