import type { ContestantName } from './contestants';
import type { Cell } from './measure';

/** Something that was to be reached, with the figure that was measured. */
export type Goal = { text: string; measured: string; isReached: boolean };

/** What was expected of the node, as far as the cells for it were measured. */
export function goals(cells: Cell[]): Goal[] {
	const at = (size: number, latency: number) =>
		cells.find((cell) => cell.size === size && cell.latency === latency);
	const latencies = [...new Set(cells.map(({ latency }) => latency))];
	return [
		faster(at(5000, 50), 'node', 3, '5,000 chats at 50 ms a page, as it comes'),
		faster(at(5000, 50), 'node8', 5, '5,000 chats at 50 ms a page, 8 pages at once'),
		faster(at(5000, 0), 'node', 1.5, '5,000 chats at 0 ms a page, as it comes'),
		...latencies.map((latency) => growth(at(5000, latency), at(50_000, latency))),
		...latencies.map((latency) => memory(at(50_000, latency), 'megabytesInAll')),
		...latencies.map((latency) => memory(at(50_000, latency), 'megabytes')),
	].flatMap((goal) => goal ?? []);
}

/** How many times faster than HTTP Request + Code. */
export function speedUp({ figures }: Cell, name: ContestantName): number {
	return figures.rival.milliseconds / figures[name].milliseconds;
}

/** The share of the node's time that the bare loop does not need, from 0 to 1. */
export function overhead({ figures }: Cell): number {
	return Math.max(0, 1 - figures.bare.milliseconds / figures.node.milliseconds);
}

function faster(
	cell: Cell | undefined,
	name: ContestantName,
	times: number,
	where: string,
): Goal | null {
	if (!cell) return null;
	const measured = speedUp(cell, name);
	return {
		text: `${where}: at least ${times} times faster`,
		measured: `${measured.toFixed(2)} times`,
		isReached: measured >= times,
	};
}

function growth(small: Cell | undefined, large: Cell | undefined): Goal | null {
	if (!small || !large) return null;
	const times = large.figures.node.milliseconds / small.figures.node.milliseconds;
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
	const { node, rival } = cell.figures;
	return {
		text: `50,000 chats at ${cell.latency} ms a page: ${PROCESSES[which]} at or below HTTP Request + Code’s`,
		measured: `${Math.round(node[which])} MB against ${Math.round(rival[which])} MB`,
		isReached: node[which] <= rival[which],
	};
}
