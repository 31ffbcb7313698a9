import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Contestant, ContestantName } from './contestants';
import type { GatewayJob, GatewayState } from './gatewayWorker';
import { readPeak, resetPeak } from './memory';
import type { Worker } from './worker';

export type GatewayWorker = Worker<GatewayJob, GatewayState>;

/** What one run took, or the medians of several. */
export type Figures = {
	milliseconds: number;
	requests: number;
	/** Peak memory of the process that reads, and of it with its Code node's process. */
	megabytes: number;
	megabytesInAll: number;
};

/** All contestants' medians at one size and one latency. */
export type Cell = { size: number; latency: number; figures: Record<ContestantName, Figures> };

/** n8n tidies up behind an execution that has answered; the next one shall not pay for it. */
const REST_MILLISECONDS = 200;

/** Runs a contestant once. @throws where it doesn't read every chat */
export async function runOnce(
	contestant: Contestant,
	gateway: GatewayWorker,
	size: number,
): Promise<Figures> {
	await wait(REST_MILLISECONDS);
	await gateway.ask({});
	resetPeak(contestant.pid);
	const { chats, milliseconds } = await contestant.run();
	const { main, all } = readPeak(contestant.pid);
	const { requests } = await gateway.ask({});
	if (chats !== size) throw new Error(`${contestant.name} read ${chats} of ${size} chats`);
	return { milliseconds, requests, megabytes: main, megabytesInAll: all };
}

/**
 * Runs all contestants in turn, again and again, after one run of each that doesn't count.
 * @param tell called after each round with how long everyone took
 */
export async function measureCell(
	contestants: Contestant[],
	gateway: GatewayWorker,
	size: number,
	runs: number,
	tell: (round: string) => void,
): Promise<Cell['figures']> {
	const figures: Record<ContestantName, Figures[]> = {
		rival: [],
		rival1000: [],
		node100: [],
		node100x8: [],
		node: [],
		bare: [],
		bare8: [],
	};
	for (let round = 0; round <= runs; round++) {
		const times: string[] = [];
		for (const contestant of contestants) {
			const run = await runOnce(contestant, gateway, size);
			times.push(`${contestant.name} ${Math.round(run.milliseconds)} ms`);
			if (round > 0) figures[contestant.name].push(run);
		}
		tell(`${round === 0 ? 'warm-up' : `run ${round} of ${runs}`}: ${times.join(', ')}`);
	}
	return {
		rival: medians(figures.rival),
		rival1000: medians(figures.rival1000),
		node100: medians(figures.node100),
		node100x8: medians(figures.node100x8),
		node: medians(figures.node),
		bare: medians(figures.bare),
		bare8: medians(figures.bare8),
	};
}

/** The medians, figure by figure. */
export function medians(runs: Figures[]): Figures {
	return {
		milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
		requests: median(runs.map(({ requests }) => requests)),
		megabytes: median(runs.map(({ megabytes }) => megabytes)),
		megabytesInAll: median(runs.map(({ megabytesInAll }) => megabytesInAll)),
	};
}

/** The middle number, or between the two in the middle. */
export function median(numbers: number[]): number {
	const sorted = [...numbers].sort((one, other) => one - other);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** @throws where two contestants don't give the same items in the same order */
export async function requireSameItems(contestants: Contestant[], size: number): Promise<void> {
	let expected: { name: string; items: unknown[] } | undefined;
	for (const { name, items: readItems } of contestants) {
		const items = await readItems?.();
		if (items === undefined) continue;
		if (!Array.isArray(items) || items.length !== size) {
			throw new Error(`${name} did not give ${size} items`);
		}
		expected ??= { name, items };
		const strange = expected.items.findIndex((item, at) => !isDeepStrictEqual(item, items[at]));
		if (strange === -1) continue;
		const both = [expected.items[strange], items[strange]].map((item) => JSON.stringify(item));
		throw new Error(`${expected.name} and ${name} differ in item ${strange}:\n${both.join('\n')}`);
	}
}
