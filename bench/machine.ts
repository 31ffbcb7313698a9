import { execFileSync } from 'node:child_process';
import { cpus, totalmem, type } from 'node:os';
import axios from 'axios/package.json';
import type { Installation } from '../test/n8n/installation';

/** What the figures were measured on and with, in one line each. */
export function machine({ version, node }: Installation): string[] {
	const [cpu] = cpus();
	const nodeVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
	return [
		`${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB of memory, ${type()}`,
		`n8n ${version} on Node.js ${nodeVersion}; the bare loop on the same Node.js with axios ${axios.version}`,
	];
}
