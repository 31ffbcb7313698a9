import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Sets up what n8n's engine reads from the environment; has to be called before n8n-core is loaded.
 * The engine writes a key into its folder, so it gets one of its own, gone when the process ends: the
 * folder of an n8n on this machine stays as it is.
 */
export function prepareN8nEnvironment(): void {
	process.env.N8N_LOG_LEVEL ??= 'silent';

	const folder = mkdtempSync(path.join(tmpdir(), 'n8n-demo-'));
	process.env.N8N_USER_FOLDER = folder;
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

	// The simulated gateways stand on this machine, where no proxy reaches them.
	const { NO_PROXY, no_proxy = NO_PROXY } = process.env;
	const direct = no_proxy ? `${no_proxy},127.0.0.1` : '127.0.0.1';
	process.env.no_proxy = direct;
	process.env.NO_PROXY = direct;
}
