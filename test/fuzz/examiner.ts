import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Chunk, ChunkResult, Finding } from './campaign';
import { DOES_NOT_END } from './campaign';
import type { FuzzJob, FuzzNews } from './fuzzWorker';
import type { CampaignName } from './report';

/** Nothing that is judged holds a thread for so long, on any machine. */
const MAX_SILENCE_SECONDS = 180;

/**
 * Judges in a process of its own, so that a case that freezes or ends the process is a finding like
 * any other. Another process goes on after it.
 */
export class Examiner {
	private child: ChildProcess | undefined;

	/** @param onCase is given a case before it is judged again */
	constructor(
		private readonly name: CampaignName,
		private readonly onCase: (shown: string) => void = () => {},
	) {}

	/** As `judgeChunk`; a case that nothing more is heard of is the chunk's finding. */
	async judgeChunk(chunk: Chunk, known: ReadonlySet<string>): Promise<ChunkResult> {
		const answer = await this.ask({ name: this.name, chunk, known: [...known] });
		if ('findings' in answer) {
			return { judged: answer.judged, finding: answer.findings[0] ?? null };
		}
		// Where cases are not told one by one, the rest of the chunk goes unjudged.
		const lost = answer.about === undefined ? chunk.from + chunk.count : Number(answer.about) + 1;
		const finding = lostCase(answer.end, chunk.seed, answer.about ?? String(chunk.from));
		return { judged: lost - chunk.from, finding };
	}

	/** Judges the one case that a finding tells of. */
	async judgeAgain(again: Pick<Finding, 'seed' | 'path'>): Promise<Finding[]> {
		const answer = await this.ask({ name: this.name, again });
		return 'findings' in answer ? answer.findings : [lostCase(answer.end, again.seed, again.path)];
	}

	async stop(): Promise<void> {
		const { child } = this;
		this.child = undefined;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const ended = once(child, 'exit');
		child.kill('SIGKILL');
		await ended;
	}

	private async ask(job: FuzzJob): Promise<Answer> {
		const child = (this.child ??= startChild());
		const answer = await new Promise<Answer>((resolve) => {
			let about: string | undefined;
			let timer: NodeJS.Timeout | undefined;
			const settle = (answer: Answer) => {
				clearTimeout(timer);
				child.off('message', onNews).off('exit', onExit);
				resolve(answer);
			};
			const giveUp = () => settle({ about, end: `nothing was heard for ${MAX_SILENCE_SECONDS} s` });
			const watch = () => {
				clearTimeout(timer);
				timer = setTimeout(giveUp, MAX_SILENCE_SECONDS * 1000);
			};
			const onExit = (code: number | null, signal: string | null) =>
				settle({ about, end: `the process ended (${signal ?? `code ${code}`})` });
			const onNews = (news: FuzzNews) => {
				if ('findings' in news) return settle(news);
				about = news.about;
				if (news.shown !== undefined) this.onCase(news.shown);
				watch();
			};
			child.on('message', onNews).on('exit', onExit);
			child.send(job);
			watch();
		});
		if ('end' in answer) await this.stop();
		return answer;
	}
}

type Answer =
	Extract<FuzzNews, { findings: Finding[] }> | { end: string; about: string | undefined };

function startChild(): ChildProcess {
	const child = fork(path.join(__dirname, 'fuzzWorker.ts'), { execArgv: ['--import', 'tsx'] });
	process.once('exit', () => child.kill('SIGKILL'));
	return child;
}

function lostCase(seen: string, seed: number, place: string): Finding {
	const counterexample = 'printed by the command below, before it is judged';
	return { rule: DOES_NOT_END, seen, counterexample, seed, path: place };
}
