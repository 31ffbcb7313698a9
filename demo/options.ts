import { parseArgs } from 'node:util';
import { gateways } from '../nodes/WhatsAppChats/gateways';
import type { GatewayName } from '../nodes/WhatsAppChats/whatsapp/items';

/** What was asked for on the command line. */
export type DemoOptions = {
	gateways: GatewayName[];
	json: boolean;
};

/** The command line makes no sense; the message is one line that names the choices. */
export class OptionsError extends Error {
	constructor(problem: string) {
		const names = gateways.map(({ name }) => name).join('|');
		super(`${problem}. Usage: npm run demo -- [--gateway ${names}] [--json]`);
	}
}

/**
 * Reads the command line of the demo.
 * @throws OptionsError for an option or a gateway that doesn't exist
 */
export function readOptions(args: string[]): DemoOptions {
	const { gateway, json } = parse(args);
	const names = gateways.map(({ name }) => name);
	const chosen = gateway === undefined ? names : names.filter((name) => name === gateway);
	if (chosen.length === 0) throw new OptionsError(`There is no gateway '${gateway}'`);
	return { gateways: chosen, json };
}

function parse(args: string[]) {
	try {
		const options = {
			gateway: { type: 'string' },
			json: { type: 'boolean', default: false },
		} as const;
		return parseArgs({ args, options }).values;
	} catch (error) {
		// Node's text goes on about positional arguments, which nobody asked for.
		const [problem] = error instanceof Error ? error.message.split(/\.\s/) : [];
		throw new OptionsError(problem ?? 'The options make no sense');
	}
}
