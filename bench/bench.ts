import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { install, SetupError, type Installation } from '../test/n8n/installation';
import { ROOT } from '../test/package/packed';
import { chart } from './chart';
import { startBare, startInN8n, TITLES, type Contestant } from './contestants';
import type { GatewayJob, GatewayState } from './gatewayWorker';
import { machine } from './machine';
import { measureCell, requireSameItems, type Cell, type GatewayWorker } from './measure';
import { OptionsError, readOptions, type BenchOptions } from './options';
import { markdownPage, terminalTable } from './report';
import { Worker } from './worker';

/** All that was started, to be ended whatever happens. */
const running: Array<{ stop(): Promise<void> }> = [];

/** `npm run bench`: the node against HTTP Request + Code in the real n8n, and a bare loop beside them. */
async function main(): Promise<void> {
	const args = process.argv.slice(2);
	const options = readOptions(args);
	const installation = await install('n8n-2.39');
	const gateway = keep(new Worker<GatewayJob, GatewayState>('gatewayWorker.ts'));
	const contestants = await startAll(installation, gateway);
	const cells = await measureAll(options, gateway, contestants);
	process.stdout.write(`\n${terminalTable(cells)}`);
	if (!options.write) return;
	const command = ['npm run bench --', ...args].join(' ');
	const page = { machine: machine(installation), command, runs: options.runs };
	writeFileSync(path.join(ROOT, 'docs/benchmarks.md'), markdownPage(cells, page));
	writeFileSync(path.join(ROOT, 'docs/benchmarks.svg'), chart(cells));
	say('docs/benchmarks.md and docs/benchmarks.svg are written.');
}

async function startAll(installation: Installation, gateway: GatewayWorker): Promise<Contestant[]> {
	const access = await gateway.ask({});
	const contestants: Contestant[] = [];
	for (const name of ['rival', 'rival1000', 'node100', 'node100x8', 'node'] as const) {
		say(`Starting n8n ${installation.version} for ${TITLES[name]}`);
		contestants.push(keep(await startInN8n(name, installation, access)));
	}
	for (const name of ['bare', 'bare8'] as const) {
		contestants.push(keep(startBare(name, installation, access)));
	}
	return contestants;
}

async function measureAll(
	{ sizes, latencies, runs }: BenchOptions,
	gateway: GatewayWorker,
	contestants: Contestant[],
): Promise<Cell[]> {
	const cells: Cell[] = [];
	for (const size of sizes) {
		await gateway.ask({ chats: size, latency: 0 });
		await requireSameItems(contestants, size);
		say(`${size} chats: all items are the same`);
		for (const latency of latencies) {
			await gateway.ask({ latency });
			cells.push({
				size,
				latency,
				figures: await measureCell(contestants, gateway, size, runs, (done) =>
					say(`${size} chats, ${latency} ms a page: ${done}`),
				),
			});
		}
	}
	return cells;
}

function keep<Thing extends { stop(): Promise<void> }>(thing: Thing): Thing {
	running.push(thing);
	return thing;
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

async function stop(): Promise<void> {
	await Promise.all(running.splice(0).map(async (thing) => await thing.stop()));
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
		const isForPerson = error instanceof SetupError || error instanceof OptionsError;
		const stack = error instanceof Error ? error.stack : String(error);
		process.stderr.write(`\n${isForPerson ? error.message : stack}\n`);
		await stop();
		// An n8n that came up only half is ended with this process.
		process.exit(1);
	});
