import { inspect } from 'node:util';
import fc from 'fast-check';
import type { Broken } from './rules/broken';

/** Something that is made by the thousand and judged. */
export type Campaign<Case> = {
	cases: fc.Arbitrary<Case>;
	/** @returns what should have held and did not */
	judge(one: Case): Broken[] | Promise<Broken[]>;
	/** So often a case that broke a rule is tried again in a smaller form. */
	mostShrinks: number;
};

/** A rule that was broken, by the smallest case that was found, and what makes that case again. */
export type Finding = {
	rule: string;
	seen: string;
	counterexample: string;
	seed: number;
	path: string;
};

/** Some cases of one seed. */
export type Chunk = { seed: number; from: number; count: number };

/** What came of a chunk: how many cases were judged, and the finding that ended it, if any. */
export type ChunkResult = { judged: number; finding: Finding | null };

/** A rule that says nothing is left to be tried in a smaller form: each try would take as long. */
export const DOES_NOT_END = 'it ends';

/**
 * Judges cases until one breaks a rule that is not known to be broken yet, and makes that one as small
 * as it can be.
 * @param onCase is told of each case before it is judged, and of each rule that one broke
 */
export async function judgeChunk<Case>(
	campaign: Campaign<Case>,
	{ seed, from, count }: Chunk,
	known: ReadonlySet<string>,
	onCase: (path: string) => void = () => {},
): Promise<ChunkResult> {
	let found: Broken | null = null;
	let shrinks = 0;
	let next = from;
	const property = fc.asyncProperty(campaign.cases, async (one) => {
		if (found && (found.rule === DOES_NOT_END || shrinks++ >= campaign.mostShrinks)) return;
		if (!found) onCase(String(next++));
		const broken = await campaign.judge(one);
		const rule = found?.rule;
		const worst = broken.find((one) => (rule ? one.rule === rule : !known.has(one.rule)));
		if (!worst) return;
		found = worst;
		throw new Error(worst.rule);
	});
	const details = await fc.check(property, { seed, path: String(from), numRuns: count });
	return { judged: next - from, finding: toFinding(found, details) };
}

/** What fast-check tells of the smallest case. */
type CheckDetails = {
	seed: number;
	counterexample: readonly unknown[] | null;
	counterexamplePath: string | null;
};

function toFinding(
	found: Broken | null,
	{ seed, counterexample, counterexamplePath }: CheckDetails,
): Finding | null {
	if (!found) return null;
	return {
		rule: found.rule,
		seen: shown(found.seen),
		counterexample: shown(counterexample?.[0]),
		seed,
		path: counterexamplePath ?? '',
	};
}

type Place = Pick<Finding, 'seed' | 'path'>;

/** Judges the one case that a finding tells of, and gives all rules that it breaks. */
export async function judgeAgain<Case>(campaign: Campaign<Case>, place: Place): Promise<Finding[]> {
	const [one] = casesAt(campaign, place);
	if (one === undefined) return [];
	const broken = await campaign.judge(one);
	const counterexample = shown(one);
	return broken.map(({ rule, seen }) => ({ rule, seen: shown(seen), counterexample, ...place }));
}

/** The case that a finding tells of, for people. */
export function caseOf<Case>(campaign: Campaign<Case>, place: Place): string {
	return casesAt(campaign, place).map(shown).join();
}

function casesAt<Case>({ cases }: Campaign<Case>, { seed, path }: Place): Case[] {
	return fc.sample(cases, { seed, path, numRuns: 1 });
}

/** As JavaScript would write it, without a character that does something to a terminal. */
function shown(value: unknown): string {
	const text = inspect(value, { depth: 12, maxStringLength: 600, maxArrayLength: 40 });
	return text.replace(
		/[\p{Cf}\u2028\u2029]/gu,
		(letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
	);
}
