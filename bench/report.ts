import Table from 'cli-table3';
import { TITLES, type ContestantName } from './contestants';
import { goals, overhead, speedUp } from './goals';
import type { Cell } from './measure';

const NAMES: ContestantName[] = [
	'rival',
	'rival1000',
	'node100',
	'node100x8',
	'node',
	'bare',
	'bare8',
];

const HEAD = [
	'Chats',
	'A page takes',
	'Read by',
	'Time',
	'Times faster',
	'Requests',
	'Peak memory',
	'with the Code node’s process',
];

/** All figures as a table for the terminal. */
export function terminalTable(cells: Cell[]): string {
	const table = new Table({
		head: HEAD,
		colAligns: ['right', 'right', 'left', 'right', 'right', 'right', 'right', 'right'],
		style: { head: [], border: [] },
	});
	table.push(...rows(cells));
	const lines = goals(cells).map(
		({ text, measured, isReached }) => `${isReached ? '✔' : '✘'} ${text}: ${measured}`,
	);
	return [table.toString(), ...lines, ''].join('\n');
}

/** The page for docs/. */
export function markdownPage(
	cells: Cell[],
	{ machine, command, runs }: { machine: string[]; command: string; runs: number },
): string {
	return `# How fast it is

![How many times faster the node is than HTTP Request and Code](benchmarks.svg)

The same chats, read from the same simulated gateway (Z-API) in the real n8n: by this node, and by what a person would build without it, [HTTP Request with pagination and a Code node](../bench/rival-workflow.json) that gives the same ten fields. People build it with pages of 100, as the documents show it; with pages of 1,000, as the node asks for, it is at its best. A page takes the same time here whatever its size. Before the runs are timed, the items of both are compared, one by one and field by field. Each workflow has an n8n of its own and is started by its webhook; they take turns, and each figure is the median of ${runs === 1 ? 'one run' : `${runs} runs`} after one that doesn't count.

The bare loop is the limit: axios and \`JSON.parse\` alone, no n8n, nothing mapped and nothing checked.

${markdownTable(HEAD, rows(cells))}

Memory is the peak of n8n's main process, and beside it the sum with the process that runs Code nodes. Up to 5,000 chats most of it is n8n itself, which comes up with more or less to clear away. What the node reads takes little of it (49 MB of live heap for 100,000 chats): the peak of the main process follows when the garbage collector runs, and differs by more than a hundred megabytes between contestants that hold the same chats.

## What was expected

${markdownTable(
	['Expected', 'Measured', 'Reached'],
	goals(cells).map(({ text, measured, isReached }) => [text, measured, isReached ? 'yes' : 'no']),
)}

## What n8n itself takes

The part of the node's time that the bare loop does not need, both with pages of 100 and 4 at once: n8n's webhook, its HTTP helper, its items, and the node's own mapping and checking.

${markdownTable(
	['Chats', 'A page takes', 'Beyond the bare loop', 'of the whole time'],
	cells.map((cell) => [
		thousands(cell.size),
		`${cell.latency} ms`,
		seconds(cell.figures.node100.milliseconds - cell.figures.bare.milliseconds),
		`${Math.round(overhead(cell) * 100)} %`,
	]),
)}

## Where and how

${machine.map((line) => `- ${line}`).join('\n')}
- ${new Date().toISOString().slice(0, 10)}, \`${command}\`
`;
}

function rows(cells: Cell[]): string[][] {
	return cells.flatMap((cell) => NAMES.map((name) => row(cell, name)));
}

function row(cell: Cell, name: ContestantName): string[] {
	const { milliseconds, requests, megabytes, megabytesInAll } = cell.figures[name];
	return [
		thousands(cell.size),
		`${cell.latency} ms`,
		TITLES[name],
		seconds(milliseconds),
		speedUp(cell, name).toFixed(2),
		String(Math.round(requests)),
		`${Math.round(megabytes)} MB`,
		`${Math.round(megabytesInAll)} MB`,
	];
}

/** A table in Markdown. */
export function markdownTable(head: string[], body: string[][]): string {
	const line = (fields: string[]) => `| ${fields.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

/** With commas, as in the text. */
export function thousands(count: number): string {
	return count.toLocaleString('en-US');
}
