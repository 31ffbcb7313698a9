import type { Finding } from './campaign';

/** What there are cases of. */
export type CampaignName = 'answers' | 'runs';

/** Findings in words, each with the command that repeats it. */
export function report(name: CampaignName, findings: readonly Finding[]): string {
	return findings
		.map((finding) =>
			[
				`Does not hold: ${finding.rule}`,
				`Seen: ${indented(finding.seen)}`,
				`In: ${indented(finding.counterexample)}`,
				`Again: ${command(name, finding)}`,
			].join('\n  '),
		)
		.join('\n\n');
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
