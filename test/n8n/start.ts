import { rmSync } from 'node:fs';
import path from 'node:path';
import { GATEWAY_NAMES, realAccount, startGateways, type SimulatedGateways } from '../gateways';
import { cacheFolder } from './cacheFolder';
import { EditorApi, OWNER } from './editorApi';
import { exampleWorkflows, withCredentials } from './exampleWorkflows';
import { installPackage } from './home';
import { planInstallation, SetupError } from './installation';
import { startN8n, type N8nServer } from './n8nServer';
import { isTaken } from './ports';
import { createCredentials, renewCredentials } from './simulatedAccess';
import { readStartOptions, type StartOptions } from './startOptions';

/** All that `npm start` brought up, to be ended on Ctrl-C. */
type Running = { n8n?: N8nServer; gateways?: SimulatedGateways };

const running: Running = {};

/** `npm start`: n8n's editor with this package, simulated gateways, credentials and workflows in it. */
async function main(): Promise<void> {
	const options = readStartOptions(process.argv.slice(2));
	await requireFreePorts(options);
	const { Listr } = await import('listr2');
	const { installation, steps } = planInstallation('n8n-2.39');
	const home = path.join(cacheFolder(), 'home');
	await new Listr([
		...steps.map(({ title, run }) => ({ title, task: run })),
		{
			title: 'Putting the package into n8n',
			task: () => {
				if (options.fresh) rmSync(home, { recursive: true, force: true });
				installPackage(home);
			},
		},
		{
			title: 'Starting the simulated gateways',
			task: async () => {
				running.gateways = await startGateways({
					account: realAccount(),
					ports: gatewayPorts(options),
				});
			},
		},
		{
			title: `Starting n8n ${installation.version}`,
			task: async () => {
				running.n8n = await startN8n(installation, home, options.port);
			},
		},
		{ title: 'Signing in, adding credentials and workflows', task: fillEditor },
	]).run();
	process.stdout.write(welcome(running.n8n?.address ?? ''));
}

/** What a person changed stays as it is; only the addresses of the simulated gateways are renewed. */
async function fillEditor(): Promise<void> {
	if (!running.n8n || !running.gateways) return;
	const api = await EditorApi.signIn(running.n8n.address);
	if (await renewCredentials(api, running.gateways)) return;
	const credentials = await createCredentials(api, running.gateways);
	for (const workflow of exampleWorkflows()) {
		await api.createWorkflow(withCredentials(workflow, credentials));
	}
}

function gatewayPorts({ gatewaysPort }: StartOptions) {
	return Object.fromEntries(GATEWAY_NAMES.map((name, at) => [name, gatewaysPort + at]));
}

async function requireFreePorts(options: StartOptions): Promise<void> {
	const gatewayOptions = Object.values(gatewayPorts(options)).map(
		(port) => [port, '--gateways-port'] as const,
	);
	for (const [port, option] of [[options.port, '--port'] as const, ...gatewayOptions]) {
		if (await isTaken(port)) {
			throw new SetupError(
				`Port ${port} is taken by another program. Stop it, or choose another: npm start -- ${option} ${port + 1000}`,
			);
		}
	}
}

function welcome(address: string): string {
	return `
n8n is ready:  ${address}
Sign in with:  ${OWNER.email}
Password:      ${OWNER.password}

The workflows of examples/ and credentials for the simulated gateways are in it.
Ctrl-C stops n8n and the gateways. 'npm start -- --fresh' begins anew.
`;
}

let stopping: Promise<void> | undefined;

function stop(): Promise<void> {
	stopping ??= Promise.all([running.n8n?.stop(), running.gateways?.stop()]).then(() => undefined);
	return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	// Not `once`: the display's own handler ends the process at once where it is left alone.
	process.on(signal, () => {
		if (!stopping) process.stdout.write('\nStopping n8n and the gateways …\n');
		void stop().then(() => process.exit(0));
	});
}

main().catch(async (error: unknown) => {
	const isForPerson = error instanceof SetupError;
	const text = isForPerson ? error.message : error instanceof Error ? error.stack : String(error);
	process.stderr.write(`\n${text}\n`);
	await stop();
	process.exit(1);
});
