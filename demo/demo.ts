import type { DemoRun } from './demoRun';
import { prepareN8nEnvironment } from './n8nEnvironment';
import { OptionsError, readOptions, type DemoOptions } from './options';
import { closing, opening, progress, result, surpriseLines, workflowHeading } from './screen';

/** `npm run demo`: the example workflows in n8n's engine against the simulated gateways. */
async function demo(options: DemoOptions): Promise<number> {
	const say = options.json ? () => {} : print;
	say(opening(options.gateways));
	prepareN8nEnvironment();
	// Loaded no sooner: n8n-core reads the environment as it loads, and takes a second.
	const { setStage } = await import('./stage.js');
	const stage = await setStage(options.gateways);

	const runs: DemoRun[] = [];
	let file = '';
	for (const [index, step] of stage.steps.entries()) {
		if (step.file !== file) say(workflowHeading(step));
		file = step.file;
		say(progress(step, index + 1, stage.steps.length));
		const run = await step.run();
		say(result(run));
		runs.push(run);
	}
	await stage.close();

	say(closing(runs));
	const surprises = surpriseLines(runs);
	if (options.json) {
		print(JSON.stringify(runs, null, 2));
		for (const line of surprises) complain(`UNEXPECTED: ${line}`);
	}
	return surprises.length === 0 ? 0 : 1;
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
	process.stderr.write(`${text}\n`);
}

async function main(): Promise<number> {
	try {
		return await demo(readOptions(process.argv.slice(2)));
	} catch (error) {
		if (error instanceof OptionsError) {
			complain(error.message);
			return 2;
		}
		complain(`The demo can't run: ${error instanceof Error ? error.message : String(error)}`);
		return 1;
	}
}

// A reader that has seen enough, like `head`, closes the pipe: nothing is left to do.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
	process.exit(code === 'EPIPE' ? 0 : 1);
});
process.once('SIGINT', () => process.exit(130));

void main().then((code) => {
	// n8n's engine may keep timers, so the end is said aloud, once all is written.
	process.stdout.write('', () => process.exit(code));
});
