import type { Chunk, ChunkResult, Finding } from './campaign';

/** How far a campaign has come. */
export type Progress = { judged: number; findings: readonly Finding[] };

/** What judges some cases of one seed, here or in another process. */
export type JudgeChunk = (chunk: Chunk, known: ReadonlySet<string>) => Promise<ChunkResult>;

/** A seed of another chunk: each is made from the one before, so that any of them can be the first. */
function nextSeed(seed: number): number {
	return (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 1;
}

/**
 * Judges so many cases, and goes on after a finding: each rule is told of once.
 * @param perChunk so many cases are made of one seed
 */
export async function judgeAll(
	{ seed, total, perChunk }: { seed: number; total: number; perChunk: number },
	judgeChunk: JudgeChunk,
	onProgress: (progress: Progress) => void = () => {},
): Promise<Finding[]> {
	const findings: Finding[] = [];
	const known = new Set<string>();
	let [chunkSeed, from] = [seed, 0];
	for (let judged = 0; judged < total;) {
		const count = Math.min(perChunk - from, total - judged);
		const result = await judgeChunk({ seed: chunkSeed, from, count }, known);
		judged += result.judged;
		from += result.judged;
		if (result.finding) {
			findings.push(result.finding);
			known.add(result.finding.rule);
		}
		if (from >= perChunk) [chunkSeed, from] = [nextSeed(chunkSeed), 0];
		onProgress({ judged, findings });
	}
	return findings;
}
