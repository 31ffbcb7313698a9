import { judgeChunk } from './campaign';
import { judgeAll } from './judgeAll';
import { report, smallFuzzing } from './report';
import { startWholeRuns } from './wholeRuns';

const RUNS = 60;

/** More than all runs take, were each of them given up late. */
const MAX_MILLISECONDS = 300_000;

test(
	'hostile gateways come to items that keep the contract, or to errors in words',
	async () => {
		const { campaign, stop } = await startWholeRuns();
		const size = smallFuzzing('runs', RUNS);
		const findings = await judgeAll(size, async (...job) => await judgeChunk(campaign, ...job));
		await stop();
		if (findings.length > 0) throw new Error(report('runs', findings));
	},
	MAX_MILLISECONDS,
);
