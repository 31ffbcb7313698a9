/** The other expression engine of 1.x comes without a build for Node.js 20. */
const ONLY_N8N_1 = { N8N_EXPRESSION_ENGINE: 'legacy' };

/** It would ask n8n's servers for a list. */
const ONLY_N8N_2 = { N8N_DISABLED_MODULES: 'mcp-registry' };

/**
 * How every n8n of the tests and of `npm start` is set up: on this machine alone, and quiet.
 * @param version n8n's own, as 1.x and 2.x don't know the same settings
 */
export function n8nEnvironment(
	version: string,
	folder: string,
	port: number,
	brokerPort: number,
): NodeJS.ProcessEnv {
	return {
		...process.env,
		...(version.startsWith('1.') ? ONLY_N8N_1 : ONLY_N8N_2),
		NODE_ENV: 'production',
		N8N_USER_FOLDER: folder,
		N8N_PORT: String(port),
		N8N_HOST: '127.0.0.1', // the addresses it gives are those by which one is signed in
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'false',
		N8N_SECURE_COOKIE: 'false',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		N8N_BLOCK_ENV_ACCESS_IN_NODE: 'true',
		N8N_LOG_LEVEL: 'info',
		no_proxy: '127.0.0.1,localhost',
		NO_PROXY: '127.0.0.1,localhost',
	};
}
