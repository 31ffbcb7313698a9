import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './packed';

const HOUSE = 'nodes/WhatsAppChats';

/** A source: the file it is linted as, which doesn't have to be there, and its code. */
type Source = { name: string; file: string; code: string };

/** A source with one breach, and what lint says of it. */
type Breach = Source & { message: string };

const AS_PUBLISHED = 'What is published knows neither tests, demo, benchmarks nor documents.';
const ONE_PROVIDER = 'A gateway knows its own provider alone, and no other gateway.';
const HANDED = 'A gateway is handed its connection';
const NO_N8N = 'whatsapp/ and gateways/ work without n8n';
const NO_GATEWAY = 'knows no single gateway.';
const STRANGERS = 'Operations and the trigger know nothing of each other.';
const LOOK_UPS = 'lids/ and lookUps/ are handed a task';
const NO_LOOK_UPS = 'The trigger looks up nothing';
const SERVANTS =
	'parameters/, hints/ and agentTool/ serve operations and trigger, and import neither.';
const READING = 'Only parameters/ calls getNodeParameter: a parameter is read by its Field.';
const SENDING = 'Only http/ and pictures/ send requests.';

const BREACHES: Breach[] = [
	breach('whatsapp', 'gateways', 'it imports nothing outside whatsapp/'),
	breach('eventLoop', 'whatsapp', 'it imports nothing outside eventLoop/'),
	breach('gateways/zApi', 'gateways/plugChat', ONE_PROVIDER),
	breach('gateways/whatsGate', 'gateways/zApi', ONE_PROVIDER),
	breach('gateways/zApiDialect', 'gateways/zApi', ONE_PROVIDER),
	breach('gateways/zApi', 'operations', HANDED),
	breach('gateways/zApi', 'trigger', HANDED),
	breach('gateways/zApi', 'parameters', HANDED),
	breach('gateways/zApi', 'http', HANDED),
	breach('gateways', 'http', HANDED),
	breach('paging', 'http', 'paging/ reads pages through a gateway, and knows no HTTP.'),
	breach('operations', 'gateways/zApi', NO_GATEWAY),
	breach('operations/options', 'gateways/zApiDialect', NO_GATEWAY),
	breach('chatPicker', 'gateways/zApi', 'know a single gateway.'),
	breach('operations', 'trigger', STRANGERS),
	breach('trigger', 'operations', STRANGERS),
	breach('trigger/state', 'operations', STRANGERS),
	breach('gateways', 'lookUps', HANDED),
	breach('gateways/zApi', 'lids', HANDED),
	breach('lids', 'gateways/zApi', 'know a single gateway.'),
	breach('lids', 'operations', LOOK_UPS),
	breach('lookUps', 'trigger', LOOK_UPS),
	breach('lookUps', 'http', LOOK_UPS),
	breach('trigger', 'lids', NO_LOOK_UPS),
	breach('trigger', 'lookUps', NO_LOOK_UPS),
	breach('parameters', 'operations', SERVANTS),
	breach('parameters', 'trigger', SERVANTS),
	breach('hints', 'operations', SERVANTS),
	breach('hints', 'trigger', SERVANTS),
	breach('agentTool', 'operations', SERVANTS),
	breach('agentTool', 'gateways/zApi', 'know a single gateway.'),
	breach('gateways/zApi', 'agentTool', HANDED),
	breach('http', '../../test/gateways', AS_PUBLISHED),
	breach('http', '../../demo', AS_PUBLISHED),
	breach('http', '../../bench', AS_PUBLISHED),
	breach('http', '../../docs/build', AS_PUBLISHED),
	saying('whatsapp', "import { sleep } from 'n8n-workflow'; void sleep;", NO_N8N),
	saying('gateways', "import type { INode } from 'n8n-workflow'; export type A = INode;", NO_N8N),
	saying('gateways/zApi', "import 'n8n-workflow';", NO_N8N),
	saying('trigger', 'context.helpers.httpRequest({});', SENDING),
	saying('gateways/zApi', 'helpers.httpRequestWithAuthentication.call(this);', SENDING),
	saying('operations', 'const { httpRequest } = context.helpers;', SENDING),
	saying('parameters', 'helpers.request({});', SENDING),
	saying('chatPicker', 'this.helpers.request({});', SENDING),
	saying('operations', "context.getNodeParameter('limit', 0);", READING),
	saying('trigger/state', 'const { getNodeParameter } = context;', READING),
	saying('http', "this.getNodeParameter('limit', 0);", READING),
	saying('parameters', 'helpers.httpRequest({});', SENDING),
	saying('http', 'export const a = b as string;', 'Do not use any type assertions.'),
	saying('trigger', 'export const a = <string>b;', 'Do not use any type assertions.'),
	saying('paging', 'export const a = b!.c;', 'Forbidden non-null assertion.'),
	{
		name: 'a circle',
		file: `${HOUSE}/eventLoop/slices.ts`,
		code: "import { sortInSlices } from './sortInSlices'; void sortInSlices;",
		message: 'Dependency cycle detected',
	},
];

const NO_BREACH: Source[] = [
	source('operations', "import '../gateways/gateway'; import '../gateways';"),
	source(
		'gateways/zApi',
		"import '../zApiDialect'; import '../gateway'; import '../../whatsapp/jid';",
	),
	source('gateways/zApi', 'await connection.request({});'),
	source('http', 'await helpers.httpRequest({}); await helpers.request({});'),
	source('parameters', "context.getNodeParameter('limit', 0);"),
	source('whatsapp', "export const NAMES = ['a', 'b'] as const;"),
	{
		name: 'types in a circle',
		file: `${HOUSE}/eventLoop/slices.ts`,
		code: "import type { sortInSlices } from './sortInSlices'; export type A = typeof sortInSlices;",
	},
];

const found = lintAll([...BREACHES, ...NO_BREACH]);

describe('lint finds', () => {
	test.each(BREACHES)('$name', ({ name, message }) => {
		expect(found.get(name)).toEqual([expect.stringContaining(message)]);
	});
});

describe('lint finds nothing in', () => {
	test.each(NO_BREACH)('$name', ({ name }) => {
		expect(found.get(name)).toEqual([]);
	});
});

/** A file in one room that imports any file of another. */
function breach(from: string, to: string, message: string): Breach {
	const imported = path.relative(path.join(HOUSE, from), aFileOf(path.join(HOUSE, to)));
	const code = `import '${imported.replace(/\.ts$/, '')}';`;
	return { ...source(from, code), name: `${from} importing ${to}`, message };
}

function saying(room: string, code: string, message: string): Breach {
	return { ...source(room, code), message };
}

function source(room: string, code: string): Source {
	return { name: `${room}: ${code}`, file: `${HOUSE}/${room}/linted.ts`, code };
}

/** The first source of a folder: which one doesn't matter. */
function aFileOf(folder: string): string {
	const file = readdirSync(path.join(ROOT, folder)).find((name) => name.endsWith('.ts'));
	if (file === undefined) throw new Error(`There is no source in ${folder}`);
	return path.join(folder, file);
}

/** What the walls say of each source, by its name. */
function lintAll(sources: Source[]): Map<string, string[]> {
	const program = path.join(__dirname, 'lintSources.ts');
	const printed = execFileSync(process.execPath, ['--import', 'tsx', program], {
		cwd: ROOT,
		input: JSON.stringify(sources),
		encoding: 'utf8',
	});
	const messages: string[][] = JSON.parse(printed);
	return new Map(sources.map(({ name }, index) => [name, messages[index] ?? []]));
}
