import { loadEngine, type Engine } from '../engine/harness/engine';
import { DOES_NOT_END, type Campaign } from './campaign';
import { hostileRuns, type HostileRun } from './generators/runs';
import { performRun, type Outcome } from './performRun';
import type { Broken } from './rules/broken';
import { watchPrototypes } from './rules/pollution';
import { watchRejections } from './rules/rejections';
import { brokenOutcome } from './rules/runRules';
import { HostileServer } from './server/hostileServer';

/** Far longer than any run may take: its gateway is given up in tenths of a second. */
const MAX_SECONDS = 90;

/** Starts the engine and the hostile server. */
export async function startWholeRuns(): Promise<{
	campaign: Campaign<HostileRun>;
	stop: () => Promise<void>;
}> {
	const [engine, server] = [await loadEngine(), await HostileServer.start()];
	const campaign: Campaign<HostileRun> = {
		cases: hostileRuns,
		judge: async (run) => await judgeRun(engine, server, run),
		mostShrinks: 200,
	};
	return { campaign, stop: async () => await server.stop() };
}

async function judgeRun(engine: Engine, server: HostileServer, run: HostileRun): Promise<Broken[]> {
	const changedPrototypes = watchPrototypes();
	const rejections = watchRejections();
	const { secrets } = run.account;
	const breaksOff = run.door === 'picker' || run.door === 'credentialTest';
	const { gateway: asker, answers } = run;
	const scene = server.perform({ asker, secrets, answers, breaksOff });
	const outcome = await inTime(performRun(engine, run, scene.baseUrl));
	const leftOpen = await scene.leftOpen();
	scene.end();
	return [
		...(outcome
			? brokenOutcome(run, outcome, scene.baseUrl)
			: [{ rule: DOES_NOT_END, seen: `after ${scene.requests} requests` }]),
		...(scene.strayRequests > 0
			? [{ rule: 'no redirect is followed', seen: scene.strayRequests }]
			: []),
		...(leftOpen > 0 ? [{ rule: 'what is not wanted is closed', seen: leftOpen }] : []),
		...(await rejections()),
		...changedPrototypes(),
	];
}

/** @returns null where it takes too long */
async function inTime(outcome: Promise<Outcome>): Promise<Outcome | null> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => {
		timer = setTimeout(() => resolve(null), MAX_SECONDS * 1000);
	});
	return await Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}
