import { execFileSync } from 'node:child_process';
import { cpus, totalmem, type } from 'node:os';
import axios from 'axios/package.json';
import type { Installation } from '../test/n8n/installation';

/** What the figures were measured on and with, in one line each. */
export function machine(installation: Installation): string[] {
	const bareLoop = `the bare loop on the same Node.js with axios ${axios.version}`;
	return [hardware(), `${n8nOnNode(installation)}; ${bareLoop}`];
}

/** The machine in one line. */
export function hardware(): string {
	const [cpu] = cpus();
	const gigabytes = Math.round(totalmem() / 1e9);
	return `${cpu?.model.trim()}, ${cpus().length} cores, ${gigabytes} GB of memory, ${type()}`;
}

/** The versions of n8n and of the Node.js that runs it. */
export function n8nOnNode({ version, node }: Installation): string {
	const nodeVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
	return `n8n ${version} on Node.js ${nodeVersion}`;
}
