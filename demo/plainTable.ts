import Table from 'cli-table3';
import { styled } from './style';

/** One column of a table: its heading, and the field of an item that stands in it. */
export type Column = { title: string; key: string; width: number; align?: 'left' | 'right' };

/** As wide as a table gets. */
const WIDTH = 110;
const GAP = 2;
const FIELD_WIDTH = 18;

/** No frame, which leaves more room: a line under the head and gaps between the columns. */
const CHARACTERS = {
	top: '',
	'top-mid': '',
	'top-left': '',
	'top-right': '',
	bottom: '',
	'bottom-mid': '',
	'bottom-left': '',
	'bottom-right': '',
	left: '',
	'left-mid': '',
	right: '',
	'right-mid': '',
	'mid-mid': '─'.repeat(GAP),
	middle: ' '.repeat(GAP),
};

const STYLE = { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 };

/** A row for each item; what is too long for its column is cut. */
export function itemTable(columns: Column[], items: Array<Record<string, unknown>>): string {
	const table = new Table({
		head: columns.map(({ title }) => styled('bold', title)),
		colWidths: columns.map(({ width }) => width),
		colAligns: columns.map(({ align = 'left' }) => align),
		chars: CHARACTERS,
		style: STYLE,
	});
	for (const item of items) table.push(columns.map(({ key }) => cell(item[key])));
	return withoutPadding(table);
}

/**
 * A row for each field of one thing.
 * @param wordWrap whether a long text goes on in the next line, rather than being cut
 */
export function fieldTable(fields: Record<string, unknown>, wordWrap = false): string {
	const colWidths = [FIELD_WIDTH, WIDTH - GAP - FIELD_WIDTH];
	const table = new Table({ colWidths, wordWrap, chars: CHARACTERS, style: STYLE });
	for (const [key, value] of Object.entries(fields)) table.push([styled('dim', key), cell(value)]);
	return withoutPadding(table);
}

/** Spaces at the end of a line would wrap on a narrow terminal. */
function withoutPadding(table: Table.Table): string {
	return table.toString().replace(/ +$/gm, '');
}

/** A value as people read it; what the gateway doesn't say is a dash. */
function cell(value: unknown): string {
	if (value === null || value === undefined) return styled('dim', '–');
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value !== 'string') return JSON.stringify(value);
	const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
	return isTime ? value.slice(0, 16).replace('T', ' ') : value.replace(/\s+/g, ' ');
}
