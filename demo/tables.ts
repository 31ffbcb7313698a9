import Table from 'cli-table3';
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../nodes/WhatsAppChats/whatsapp/looseValues';
import { styled } from './style';

type Column = { title: string; key: string; width: number; align?: 'left' | 'right' };

/** As wide as a table gets. */
const WIDTH = 110;
const GAP = 2;
const FIELD_WIDTH = 18;

const CHAT_COLUMNS: Column[] = [
	{ title: 'name', key: 'name', width: 21 },
	{ title: 'type', key: 'type', width: 13 },
	{ title: 'phone', key: 'phone', width: 13 },
	{ title: 'unread', key: 'unreadCount', width: 6, align: 'right' },
	{ title: 'last message UTC', key: 'lastMessageAt', width: 16 },
	{ title: 'muted', key: 'isMuted', width: 5 },
	{ title: 'id', key: 'id', width: 24 },
];

const PARTICIPANT_COLUMNS: Column[] = [
	{ title: 'participant', key: 'name', width: 21 },
	{ title: 'short name', key: 'shortName', width: 13 },
	{ title: 'phone', key: 'phone', width: 13 },
	{ title: 'admin', key: 'isAdmin', width: 5 },
	{ title: 'super admin', key: 'isSuperAdmin', width: 11 },
	{ title: 'id', key: 'id', width: 29 },
];

/** Many chats, a row each. */
export function chatTable(chats: IDataObject[]): string {
	return rows(CHAT_COLUMNS, chats);
}

/** One item, a row a field. A list of participants gets a table of its own below. */
export function itemTables(item: IDataObject): string {
	const { participants, ...fields } = item;
	const table = plainTable([FIELD_WIDTH, WIDTH - GAP - FIELD_WIDTH]);
	for (const [key, value] of Object.entries(fields)) table.push([styled('dim', key), cell(value)]);
	if (!Array.isArray(participants)) return table.toString();
	return `${table.toString()}\n\n${rows(PARTICIPANT_COLUMNS, participants.filter(isRecord))}`;
}

function rows(columns: Column[], items: Array<Record<string, unknown>>): string {
	const table = plainTable(
		columns.map(({ width }) => width),
		columns.map(({ align = 'left' }) => align),
		columns.map(({ title }) => styled('bold', title)),
	);
	for (const item of items) table.push(columns.map(({ key }) => cell(item[key])));
	return table.toString();
}

/** A table without a frame, which leaves more room: a line under its head and gaps between columns. */
function plainTable(
	colWidths: number[],
	colAligns: Array<'left' | 'right'> = [],
	head: string[] = [],
): Table.Table {
	const noFrame = ['top', 'bottom', 'left', 'right'].flatMap((side) =>
		[side, `${side}-mid`, `${side}-left`, `${side}-right`].map((part) => [part, '']),
	);
	const middle = ' '.repeat(GAP);
	return new Table({
		head,
		colWidths,
		colAligns,
		chars: { ...Object.fromEntries(noFrame), middle, 'mid-mid': '─'.repeat(GAP) },
		style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
	});
}

/** A value as people read it; what the gateway doesn't say is a dash. */
function cell(value: unknown): string {
	if (value === null || value === undefined) return styled('dim', '–');
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value !== 'string') return JSON.stringify(value);
	const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
	return isTime ? value.slice(0, 16).replace('T', ' ') : value.replace(/\s+/g, ' ');
}
