import type { ContestantName } from './contestants';
import type { Cell } from './measure';

/** Something that was to be reached, with the figure that was measured. */
export type Goal = { text: string; measured: string; isReached: boolean };

/** What was expected of the node, as far as the cells for it were measured. */
export function goals(cells: Cell[]): Goal[] {
	const at = (size: number, latency: number) =>
		cells.find((cell) => cell.size === size && cell.latency === latency);
	const latencies = [...new Set(cells.map(({ latency }) => latency))];
	const at5000 = '5,000 chats at 50 ms a page';
	return [
		faster(at(5000, 50), ['node100', 'rival'], 3, `${at5000}, pages of 100 for both`),
		faster(at(5000, 50), ['node100x8', 'rival'], 5, `${at5000}, pages of 100 for both, 8 at once`),
		faster(at(5000, 50), ['node', 'rival'], 8, `${at5000}, as it comes against pages of 100`),
		faster(
			at(5000, 0),
			['node100', 'rival'],
			1.5,
			'5,000 chats at 0 ms a page, pages of 100 for both',
		),
		...cells.map((cell) => faster(cell, ['node', 'rival1000'], leastAt1000(cell), in1000(cell))),
		...latencies.map((latency) => growth(at(5000, latency), at(50_000, latency))),
		...latencies.map((latency) => memory(at(50_000, latency), 'megabytesInAll')),
		...latencies.map((latency) => memory(at(50_000, latency), 'megabytes')),
	].flatMap((goal) => goal ?? []);
}

/** How many times faster than a rival. */
export function speedUp(
	{ figures }: Cell,
	name: ContestantName,
	rival: ContestantName = 'rival',
): number {
	return figures[rival].milliseconds / figures[name].milliseconds;
}

/** With pages of 1,000 for both: never slower, and from 20 pages on twice as fast. */
function leastAt1000({ size }: Cell): number {
	return size >= 20_000 ? 2 : 1;
}

function in1000({ size, latency }: Cell): string {
	return `${size.toLocaleString('en-US')} chats at ${latency} ms a page, pages of 1,000 for both`;
}

/** The share of the node's time that the bare loop does not need, from 0 to 1. */
export function overhead({ figures }: Cell): number {
	return Math.max(0, 1 - figures.bare.milliseconds / figures.node100.milliseconds);
}

function faster(
	cell: Cell | undefined,
	[name, rival]: [ContestantName, ContestantName],
	times: number,
	where: string,
): Goal | null {
	if (!cell) return null;
	const measured = speedUp(cell, name, rival);
	return {
		text: times === 1 ? `${where}: not slower` : `${where}: at least ${times} times faster`,
		measured: `${measured.toFixed(2)} times`,
		isReached: measured >= times,
	};
}

function growth(small: Cell | undefined, large: Cell | undefined): Goal | null {
	if (!small || !large) return null;
	const times = large.figures.node100.milliseconds / small.figures.node100.milliseconds;
	return {
		text: `from 5,000 to 50,000 chats at ${small.latency} ms a page: at most 11 times the time`,
		measured: `${times.toFixed(2)} times`,
		isReached: times <= 11,
	};
}

const PROCESSES = {
	megabytesInAll: 'peak memory of n8n with the Code node’s process',
	megabytes: 'peak memory of n8n’s main process alone',
};

function memory(cell: Cell | undefined, which: keyof typeof PROCESSES): Goal | null {
	if (!cell) return null;
	const { node100: node, rival } = cell.figures;
	return {
		text: `50,000 chats at ${cell.latency} ms a page: ${PROCESSES[which]} at or below HTTP Request + Code’s`,
		measured: `${Math.round(node[which])} MB against ${Math.round(rival[which])} MB`,
		isReached: node[which] <= rival[which],
	};
}
