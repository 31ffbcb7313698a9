import { GATEWAY_NAMES, startGateways } from './index';
import { manyChats } from './manyChats';
import { realAccount } from './realAccount';
import { readStartOptions, USAGE, type StartOptions } from './startOptions';
import { gatewayTables } from './startTables';

/** `npm run gateways`: the simulated gateways, until Ctrl-C. */
async function main(): Promise<void> {
	const options = readStartOptions(process.argv.slice(2));
	const gateways = await startGateways({
		account: options.chats === null ? realAccount() : manyChats(options.chats),
		ports: portsFrom(options.port),
	});
	const all = GATEWAY_NAMES.map((name) => gateways[name]);
	if (options.latency > 0) {
		for (const gateway of all) gateway.failAlways({ kind: 'latency', ms: options.latency });
	}
	say(`${gatewayTables(all)}\nCtrl-C stops them.`);

	const stop = async () => {
		await gateways.stop();
		say('\nThe simulated gateways have stopped.');
	};
	process.once('SIGINT', () => void stop());
	process.once('SIGTERM', () => void stop());
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

function portsFrom(first: StartOptions['port']) {
	return Object.fromEntries(GATEWAY_NAMES.map((name, index) => [name, first + index]));
}

function errorText(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
		return `Port ${String(error.port)} is taken: choose the first of four others with --port.`;
	}
	return `${error.message}\n${USAGE}`;
}

main().catch((error: unknown) => {
	process.stderr.write(`${errorText(error)}\n`);
	process.exitCode = 1;
});
