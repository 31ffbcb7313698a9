import type { Finding } from './campaign';

/** What there are cases of. */
export type CampaignName = 'answers' | 'runs';

/** So many cases are made of one seed. */
export const PER_CHUNK: Record<CampaignName, number> = { answers: 1000, runs: 50 };

/** Findings in words, each with the command that repeats it. */
export function report(name: CampaignName, findings: readonly Finding[]): string {
	return findings
		.map((finding) => {
			const where = `In: ${indented(finding.counterexample)}`;
			return `${broken(finding)}\n  ${where}\n  Again: ${command(name, finding)}`;
		})
		.join('\n\n');
}

/** What one case broke, in words. */
export function broken({ rule, seen }: Finding): string {
	return `Does not hold: ${rule}\n  Seen: ${indented(seen)}`;
}

function command(name: CampaignName, { seed, path }: Finding): string {
	const numbers = name === 'answers' ? '--answers 1 --runs 0' : '--answers 0 --runs 1';
	return `npm run test:fuzz -- --seed ${seed} --path ${path} ${numbers}`;
}

function indented(text: string): string {
	return text.replaceAll('\n', '\n  ');
}

/** A seed that nobody chose. */
export function anySeed(): number {
	return Math.floor(Math.random() * 2 ** 31);
}

/** A change is judged by the same answers each time; people who run the tests explore others. */
const SEED_OF_CI = 2026;

/** The part of the fuzzing that belongs to every test; its seed is told, as it is another each time. */
export function smallFuzzing(name: CampaignName, total: number) {
	const seed = process.env.CI === undefined ? anySeed() : SEED_OF_CI;
	process.stderr.write(`Fuzzing ${total} ${name} with seed ${seed}\n`);
	return { seed, total, perChunk: PER_CHUNK[name] };
}
