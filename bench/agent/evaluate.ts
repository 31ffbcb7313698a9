import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { install, SetupError } from '../../test/n8n/installation';
import { ROOT } from '../../test/package/packed';
import { hardware, n8nOnNode } from '../machine';
import { accountOfTheAgent } from './account';
import { startAgentBench, type AgentBench } from './agentBench';
import { agentGoals } from './agentGoals';
import { agentPage } from './agentPage';
import { terminalTable } from './agentTable';
import { askQuestion, type Result } from './ask';
import { questions } from './questions';
import { transcript } from './transcript';

const COMMAND = 'npm run bench:agent';
const PAGE = 'docs/agent-evaluation.md';

/** Ends all that was started, the last one first. */
const toEnd: Array<() => Promise<void>> = [];

/**
 * `npm run bench:agent`: what an agent's questions cost, and whether it can answer them. With `-- --transcript`
 * it prints every call and answer.
 */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { transcript: { type: 'boolean', default: false } } });
	const { Listr } = await import('listr2');
	const installation = await install('n8n-2.39');
	const results: Result[] = [];
	let bench: AgentBench | undefined;
	await new Listr([
		{
			title: `Starting n8n ${installation.version} with the tools`,
			task: async () => {
				bench = await startAgentBench(installation, toEnd);
			},
		},
		...questions.map((question) => ({
			title: question.asked,
			task: async () => {
				if (bench) results.push(await askQuestion(question, bench));
			},
		})),
	]).run();
	if (values.transcript) process.stdout.write(transcript(results));
	process.stdout.write(`\n${terminalTable(results)}`);
	const [first] = results;
	const page = agentPage(results, {
		machine: [hardware(), n8nOnNode(installation)],
		chats: accountOfTheAgent().chats.length,
		listing: first ? first.tokensWithListing - first.tokens : 0,
		command: COMMAND,
	});
	writeFileSync(path.join(ROOT, PAGE), page);
	process.stdout.write(`${PAGE} is written.\n`);
	if (!agentGoals(results).every(({ isReached }) => isReached)) process.exitCode = 1;
}

async function stop(): Promise<void> {
	for (const end of toEnd.splice(0)) await end();
}

let isStopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		isStopping = true;
		void stop().finally(() => process.exit(130));
	});
}

main()
	.then(stop)
	.catch(async (error: unknown) => {
		// What is under way fails where everything is being stopped.
		if (isStopping) return;
		const stack = error instanceof Error ? error.stack : String(error);
		process.stderr.write(`\n${error instanceof SetupError ? error.message : stack}\n`);
		await stop();
		process.exit(1);
	});
