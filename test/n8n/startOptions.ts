import { parseArgs } from 'node:util';
import { SetupError } from './installation';

/** What a person may say behind `npm start --`. */
export type StartOptions = {
	/** Begin anew: forget the workflows, credentials and settings of earlier starts. */
	fresh: boolean;
	/** The editor's port. */
	port: number;
	/** The first of the five ports of the simulated gateways and, behind them, the scripted model. */
	gatewaysPort: number;
};

/** @throws SetupError that names the choices */
export function readStartOptions(args: string[]): StartOptions {
	try {
		const { values } = parseArgs({
			args,
			options: {
				fresh: { type: 'boolean', default: false },
				port: { type: 'string', default: '5678' },
				'gateways-port': { type: 'string', default: '4101' },
			},
		});
		return {
			fresh: values.fresh,
			port: readPort(values.port),
			gatewaysPort: readPort(values['gateways-port']),
		};
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0] : '';
		throw new SetupError(
			`${reason}. The choices are: npm start -- [--fresh] [--port 5678] [--gateways-port 4101]`,
		);
	}
}

function readPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_532) return port;
	throw new SetupError(`'${text}' is not a port`);
}
