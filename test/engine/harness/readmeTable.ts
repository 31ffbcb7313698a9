import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GATEWAY_NAMES } from './setup';

type GatewayName = (typeof GATEWAY_NAMES)[number];

/** Above the table of an operation that gives no chats. */
const HEADINGS: Readonly<Record<string, string>> = {
	'Get Group Invite Metadata': 'Of a group invite:',
	'Get Group Metadata': 'Of a group by its ID:',
};

const COLUMNS: readonly GatewayName[] = ['plugChat', 'zApi', 'whatsGate', 'evolution'];

/**
 * Reads the tables under "What each gateway provides" of the README, so that what they promise is tested.
 * @param operation an operation as users know it, which a cell may name: "Get Chats only"
 * @returns the fields that each gateway doesn't tell in that operation
 */
export function missingByReadme(operation: string): Record<GatewayName, Set<string>> {
	const readme = readFileSync(path.resolve(__dirname, '../../../README.md'), 'utf8');
	const section = readme.split('## What each gateway provides')[1]?.split(/^## /m)[0] ?? '';
	const heading = HEADINGS[operation] ?? 'Of a chat:';
	const table = section.split(`\n${heading}\n`)[1]?.split(/^Of /m)[0] ?? '';
	const missing = {
		plugChat: new Set(''),
		zApi: new Set(''),
		whatsGate: new Set(''),
		evolution: new Set(''),
	};
	for (const row of table.matchAll(/^\| (`.*?) \|(.*)\|$/gm)) {
		const fields = [...(row[1] ?? '').matchAll(/`(\w+)`/g)].map(([, field]) => field ?? '');
		const cells = (row[2] ?? '').split('|').map((cell) => cell.trim());
		for (const [index, name] of COLUMNS.entries()) {
			const cell = cells[index] ?? '';
			if (cell === '–' || (cell.endsWith(' only') && cell !== `${operation} only`)) {
				for (const field of fields) missing[name].add(field);
			}
		}
	}
	return missing;
}
