import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import { SetupError, type Installation } from './installation';
import { n8nEnvironment } from './n8nEnvironment';
import { freePort } from './ports';

const START_SECONDS = 120;
const STOP_SECONDS = 15;

/** A running n8n. */
export type N8nServer = {
	address: string;
	/** Everything n8n has said so far. */
	log(): string;
	/** Ends n8n and all that it started. */
	stop(): Promise<void>;
};

/**
 * Starts n8n and waits until its editor answers.
 * @param folder its own folder, with its database and the installed package
 * @throws SetupError with the end of n8n's log where it doesn't come up
 */
export async function startN8n(
	installation: Installation,
	folder: string,
	port: number,
): Promise<N8nServer> {
	mkdirSync(folder, { recursive: true });
	const logFile = path.join(folder, 'n8n.log');
	const log = () => readFileSync(logFile, 'utf8');
	const n8n = spawn(
		installation.node,
		[path.join(installation.folder, 'node_modules/n8n/bin/n8n'), 'start'],
		{
			env: n8nEnvironment(installation.version, folder, port, await freePort()),
			stdio: ['ignore', 'pipe', 'pipe'],
			// A process group of its own, so that all it starts can be ended, and Ctrl-C is ours to handle.
			detached: true,
		},
	);
	const logStream = createWriteStream(logFile);
	n8n.stdout.pipe(logStream, { end: false });
	n8n.stderr.pipe(logStream, { end: false });
	const address = `http://127.0.0.1:${port}`;
	process.once('exit', () => signal(n8n, 'SIGKILL'));
	try {
		await untilReady(n8n, address, log);
	} catch (error) {
		await stop(n8n);
		throw error;
	}
	return { address, log, stop: async () => await stop(n8n) };
}

async function untilReady(n8n: ChildProcess, address: string, log: () => string): Promise<void> {
	const deadline = Date.now() + START_SECONDS * 1000;
	while (n8n.exitCode === null && Date.now() < deadline) {
		const ready = await axios
			.get<unknown>(`${address}/rest/settings`, { timeout: 2000, proxy: false })
			.then(({ data }) => typeof data === 'object') // a text says that it is still starting
			.catch(() => false);
		if (ready) return;
		await wait(250);
	}
	throw new SetupError(`n8n did not come up. The end of its log:\n${log().slice(-3000)}`);
}

async function stop(n8n: ChildProcess): Promise<void> {
	if (n8n.exitCode !== null || n8n.signalCode !== null) return;
	const ended = new Promise((resolve) => n8n.once('exit', resolve));
	signal(n8n, 'SIGTERM');
	const late = wait(STOP_SECONDS * 1000, true, { ref: false });
	if (await Promise.race([ended.then(() => false), late])) signal(n8n, 'SIGKILL');
	await ended;
}

/** To n8n and to all that it started, as far as they are still there. */
function signal({ pid, exitCode, signalCode }: ChildProcess, name: NodeJS.Signals): void {
	if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, name);
}
