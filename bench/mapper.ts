import Table from 'cli-table3';
import type { GatewayName } from '../nodes/WhatsAppChats/whatsapp/items';
import { GATEWAY_NAMES, manyChats, startGateways, type SimulatedGateway } from '../test/gateways';
import { loadBuilt } from './builtPackage';
import { entriesIn, gatewayBytes } from './gatewayBytes';
import { median } from './measure';

/** As it ships: tsx would put a getter before each function of another file. */
const { toChat } = loadBuilt();

const CHATS = 5000;
const WARM_UP_RUNS = 60;
const RUNS = 101;

type Result = { gateway: GatewayName; bytes: number; parsing: number; mapping: number };

/** `npm run bench:mapper`: the time to map chats against the time to parse the bytes they came in. */
async function main(): Promise<void> {
	const gateways = await startGateways({ account: manyChats(CHATS) });
	const pages: Array<{ gateway: SimulatedGateway; texts: string[] }> = [];
	try {
		for (const gateway of GATEWAY_NAMES.map((name) => gateways[name])) {
			pages.push({ gateway, texts: await gatewayBytes(gateway, CHATS) });
		}
	} finally {
		await gateways.stop();
	}
	process.stdout.write(
		`${table(pages.map(({ gateway, texts }) => measure(gateway.name, texts)))}\n`,
	);
}

/** Parsing and mapping are timed in the same runs, in turn, so that both meet the same disturbances. */
function measure(gateway: GatewayName, texts: string[]): Result {
	const runs = Array.from({ length: WARM_UP_RUNS + RUNS }, () => runOnce(gateway, texts));
	const counted = runs.slice(WARM_UP_RUNS);
	return {
		gateway,
		bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
		parsing: median(counted.map(({ parsing }) => parsing)),
		mapping: median(counted.map(({ mapping }) => mapping)),
	};
}

function runOnce(gateway: GatewayName, texts: string[]): { parsing: number; mapping: number } {
	const start = performance.now();
	const answers = texts.map((text): unknown => JSON.parse(text));
	const parsed = performance.now();
	const entries = answers.flatMap(entriesIn);
	const mappingStart = performance.now();
	const chats = entries.map((entry) => toChat(gateway, entry));
	const end = performance.now();
	if (chats.length !== CHATS) throw new Error(`${gateway}: ${chats.length} of ${CHATS} chats`);
	return { parsing: parsed - start, mapping: end - mappingStart };
}

function table(results: Result[]): string {
	const { version } = process;
	const text = new Table({
		head: ['Gateway', 'Bytes', 'JSON.parse', 'Mapping', 'Mapping ÷ parsing', 'At most 1.0'],
		colAligns: ['left', 'right', 'right', 'right', 'right', 'left'],
		style: { head: [], border: [] },
	});
	for (const { gateway, bytes, parsing, mapping } of results) {
		const ratio = mapping / parsing;
		text.push([
			gateway,
			bytes.toLocaleString('en-US'),
			`${parsing.toFixed(2)} ms`,
			`${mapping.toFixed(2)} ms`,
			ratio.toFixed(2),
			ratio <= 1 ? '✔' : '✘',
		]);
	}
	return `${CHATS} chats, medians of ${RUNS} runs, Node.js ${version}\n${text.toString()}`;
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});
