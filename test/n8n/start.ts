import { rmSync } from 'node:fs';
import path from 'node:path';
import { GATEWAY_NAMES, realAccount, startGateways, type SimulatedGateways } from '../gateways';
import { startModelServer, type ModelServer } from './agent/modelServer';
import { unreadScript } from './agent/unreadScript';
import { cacheFolder } from './cacheFolder';
import { EditorApi } from './editorApi';
import { fillEditor } from './fillEditor';
import { installPackage } from './home';
import { planInstallation, SetupError } from './installation';
import { startN8n, type N8nServer } from './n8nServer';
import { isTaken } from './ports';
import { agentCredentials, gatewayCredentials } from './simulatedAccess';
import { readStartOptions, type StartOptions } from './startOptions';
import { welcome } from './welcome';

/** All that `npm start` brought up, to be ended on Ctrl-C. */
type Running = { n8n?: N8nServer; gateways?: SimulatedGateways; model?: ModelServer };

const running: Running = {};

/** `npm start`: n8n's editor with this package, simulated gateways, a scripted model, credentials and workflows. */
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
			title: 'Starting the simulated gateways and the scripted model',
			task: async () => {
				running.gateways = await startGateways({
					account: realAccount(),
					ports: gatewayPorts(options),
				});
				running.model = await startModelServer(unreadScript, modelPort(options));
			},
		},
		{
			title: `Starting n8n ${installation.version}`,
			task: async () => {
				running.n8n = await startN8n(installation, home, options.port);
			},
		},
		{ title: 'Signing in, adding credentials and workflows', task: signInAndFill },
	]).run();
	process.stdout.write(welcome(running.n8n?.address ?? ''));
}

async function signInAndFill(): Promise<void> {
	const { n8n, gateways, model } = running;
	if (!n8n || !gateways || !model) return;
	const api = await EditorApi.signIn(n8n.address);
	await fillEditor(api, [...gatewayCredentials(gateways), ...agentCredentials(model)]);
}

function gatewayPorts({ gatewaysPort }: StartOptions) {
	return Object.fromEntries(GATEWAY_NAMES.map((name, at) => [name, gatewaysPort + at]));
}

/** The port behind those of the gateways. */
function modelPort({ gatewaysPort }: StartOptions): number {
	return gatewaysPort + GATEWAY_NAMES.length;
}

async function requireFreePorts(options: StartOptions): Promise<void> {
	const simulated = [...Object.values(gatewayPorts(options)), modelPort(options)].map(
		(port) => [port, '--gateways-port'] as const,
	);
	for (const [port, option] of [[options.port, '--port'] as const, ...simulated]) {
		if (await isTaken(port)) {
			throw new SetupError(
				`Port ${port} is taken by another program. Stop it, or choose another: npm start -- ${option} ${port + 1000}`,
			);
		}
	}
}

let stopping: Promise<void> | undefined;

function stop(): Promise<void> {
	stopping ??= Promise.all([
		running.n8n?.stop(),
		running.gateways?.stop(),
		running.model?.stop(),
	]).then(() => undefined);
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
