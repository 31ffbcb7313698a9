import { parseArgs } from 'node:util';

/** What the command line of `start.ts` takes. */
export const USAGE = 'Usage: npm run gateways -- [--chats N] [--latency MS] [--port FIRST_OF_FOUR]';

const FIRST_PORT = 4101;
const LAST_FIRST_PORT = 65_532;
const MAX_CHATS = 1_000_000;
const MAX_LATENCY = 600_000;

/** What was asked for on the command line. */
export interface StartOptions {
	/** How many chats to make up; null is the account that looks like a real one. */
	chats: number | null;
	/** Milliseconds before every answer. */
	latency: number;
	/** The first of four ports. */
	port: number;
}

/** Reads the command line; throws an error in words where it makes no sense. */
export function readStartOptions(args: string[]): StartOptions {
	const { values } = parseArgs({
		args,
		options: {
			chats: { type: 'string' },
			latency: { type: 'string' },
			port: { type: 'string' },
		},
	});
	return {
		chats: whole('chats', values.chats, 0, MAX_CHATS),
		latency: whole('latency', values.latency, 0, MAX_LATENCY) ?? 0,
		port: whole('port', values.port, 1, LAST_FIRST_PORT) ?? FIRST_PORT,
	};
}

function whole(name: string, text: string | undefined, least: number, most: number) {
	if (text === undefined) return null;
	const value = /^\d+$/.test(text) ? Number(text) : NaN;
	if (value >= least && value <= most) return value;
	throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}
