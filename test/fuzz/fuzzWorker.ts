import { prepareN8nEnvironment } from '../../demo/n8nEnvironment';
import {
	caseOf,
	judgeAgain,
	judgeChunk,
	type Campaign,
	type Chunk,
	type Finding,
} from './campaign';
import { mappedAnswers } from './mappedAnswers';
import type { CampaignName } from './report';

/** What is asked of this process: some cases of one seed, or one case again. */
export type FuzzJob =
	| { name: CampaignName; chunk: Chunk; known: string[] }
	| { name: CampaignName; again: Pick<Finding, 'seed' | 'path'> };

/** What it says: which case it is about to judge, or what came of the job. */
export type FuzzNews = { about: string; shown?: string } | { judged: number; findings: Finding[] };

async function start(name: CampaignName): Promise<(job: FuzzJob) => Promise<FuzzNews>> {
	if (name === 'answers') return async (job) => await work(mappedAnswers, job, false);
	prepareN8nEnvironment();
	// Loaded no sooner: n8n-core reads the environment as it loads, and takes a second.
	const { startWholeRuns } = await import('./wholeRuns.js');
	const { campaign } = await startWholeRuns();
	return async (job) => await work(campaign, job, true);
}

/** @param tellsEach whether each case is told before it is judged: of answers there are too many */
async function work<Case>(
	campaign: Campaign<Case>,
	job: FuzzJob,
	tellsEach: boolean,
): Promise<FuzzNews> {
	if ('again' in job) {
		tell({ about: job.again.path, shown: caseOf(campaign, job.again) });
		return { judged: 1, findings: await judgeAgain(campaign, job.again) };
	}
	const { chunk, known } = job;
	const onCase = tellsEach ? (about: string) => tell({ about }) : undefined;
	const { judged, finding } = await judgeChunk(campaign, chunk, new Set(known), onCase);
	return { judged, findings: finding ? [finding] : [] };
}

function tell(news: FuzzNews): void {
	process.send?.(news);
}

let started: ReturnType<typeof start> | undefined;

process.on('message', (job: FuzzJob) => {
	started ??= start(job.name);
	void started.then(async (doJob) => tell(await doJob(job)));
});
process.on('disconnect', () => process.exit());
