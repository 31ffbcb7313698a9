import { readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const HOUSE = 'nodes/WhatsAppChats';
const GATEWAYS = `${HOUSE}/gateways`;

/** The folder of each gateway, and those whose dialect several of them share. */
const folders = readdirSync(path.join(ROOT, GATEWAYS), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);
const sharedDialects = folders.filter((name) => name.endsWith('Dialect'));

const room = (name) => `./${HOUSE}/${name}`;
const rooms = (...names) => names.map(room);
const gatewayFolders = folders.map((name) => room(`gateways/${name}`));

/** Who may not import whom, with the wall in plain words. */
const zones = [
	{
		target: ['./nodes', './credentials'],
		from: ['./test', './demo', './bench', './docs'],
		message: 'What is published knows neither tests, demo, benchmarks nor documents.',
	},
	{
		target: room('whatsapp'),
		from: './nodes',
		except: ['./WhatsAppChats/whatsapp'],
		message: 'whatsapp/ is WhatsApp itself: it imports nothing outside whatsapp/.',
	},
	{
		target: room('eventLoop'),
		from: './nodes',
		except: ['./WhatsAppChats/eventLoop'],
		message: 'eventLoop/ knows nothing of this package: it imports nothing outside eventLoop/.',
	},
	...folders.map((folder) => ({
		target: room(`gateways/${folder}`),
		from: folders
			.filter((other) => other !== folder && !sharedDialects.includes(other))
			.map((other) => room(`gateways/${other}`)),
		message: 'A gateway knows its own provider alone, and no other gateway.',
	})),
	{
		target: room('gateways'),
		from: rooms(
			...['operations', 'trigger', 'parameters', 'http', 'paging', 'hints'],
			...['lids', 'lookUps', 'pictures', 'agentTool'],
		),
		message: 'A gateway is handed its connection: it imports whatsapp/, redaction/ and eventLoop/.',
	},
	{
		target: room('paging'),
		from: room('http'),
		message: 'paging/ reads pages through a gateway, and knows no HTTP.',
	},
	{
		target: room('operations'),
		from: room('gateways'),
		except: ['./gateway.ts', './gatewayError.ts', './index.ts'],
		message: 'An operation asks the Gateway interface, and knows no single gateway.',
	},
	{
		target: rooms(
			...['trigger', 'parameters', 'paging', 'hints', 'lids', 'lookUps', 'pictures', 'chatPicker'],
			'agentTool',
		),
		from: gatewayFolders,
		message: 'Only gateways/ and the credential tests know a single gateway.',
	},
	{
		target: room('operations'),
		from: room('trigger'),
		message: 'Operations and the trigger know nothing of each other.',
	},
	{
		target: room('trigger'),
		from: room('operations'),
		message: 'Operations and the trigger know nothing of each other.',
	},
	{
		target: rooms('lids', 'lookUps'),
		from: rooms('operations', 'trigger', 'http'),
		message:
			'lids/ and lookUps/ are handed a task: they import neither operations, trigger nor http/.',
	},
	{
		target: room('trigger'),
		from: rooms('lids', 'lookUps'),
		message: 'The trigger looks up nothing: a poll sends no request but those for the list.',
	},
	{
		target: rooms('parameters', 'hints', 'agentTool'),
		from: rooms('operations', 'trigger'),
		message: 'parameters/, hints/ and agentTool/ serve operations and trigger, and import neither.',
	},
];

const noN8n = {
	paths: [
		{
			name: 'n8n-workflow',
			message: 'whatsapp/ and gateways/ work without n8n: they import nothing of it.',
		},
	],
};

/** Sending a request by n8n's helpers, taken out of them by name or not. */
const SENDING = [
	'MemberExpression[property.name=/^httpRequest(WithAuthentication)?$/]',
	'ObjectPattern > Property[key.name=/^httpRequest(WithAuthentication)?$/]',
	"MemberExpression[property.name='request'][object.name='helpers']",
	"MemberExpression[property.name='request'][object.property.name='helpers']",
].map((selector) => ({ selector, message: 'Only http/ and pictures/ send requests.' }));

const READING = [
	"MemberExpression[property.name='getNodeParameter']",
	"ObjectPattern > Property[key.name='getNodeParameter']",
].map((selector) => ({
	selector,
	message: 'Only parameters/ calls getNodeParameter: a parameter is read by its Field.',
}));

/** The walls between the rooms of the house, as CONTRIBUTING.md describes them. */
export const walls = [
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		rules: {
			'import-x/no-cycle': 'error',
			'import-x/no-restricted-paths': ['error', { basePath: ROOT, zones }],
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'no-restricted-syntax': ['error', ...SENDING, ...READING],
		},
	},
	{
		files: [`${HOUSE}/{whatsapp,gateways}/**/*.ts`],
		rules: { '@typescript-eslint/no-restricted-imports': ['error', noN8n] },
	},
	{
		files: [`${HOUSE}/{http,pictures}/**/*.ts`],
		rules: { 'no-restricted-syntax': ['error', ...READING] },
	},
	{
		files: [`${HOUSE}/parameters/**/*.ts`],
		rules: { 'no-restricted-syntax': ['error', ...SENDING] },
	},
];
