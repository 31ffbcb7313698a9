import type { LidRun } from '../lids/lidRun';
import { formatFailures, sumOf } from './failureCounts';
import { hint, type Hint } from './hints';

/** How many LIDs of the run are without their number, and why, for the output panel. */
export function lidHints({ lookUps: { counts }, unsupportedBy }: LidRun): Hint[] {
	const hints = [...unsupportedBy].map((title) =>
		hint(`${title} doesn't provide the numbers behind LIDs, so none could be resolved.`),
	);
	const failed = sumOf(counts.failures);
	const missing = counts.none + failed;
	if (missing === 0) return hints;
	const said = [`LIDs resolved to numbers: ${counts.found} of ${counts.found + missing}.`];
	if (counts.none > 0) said.push(`Without a number: ${counts.none}.`);
	if (failed > 0) said.push(`Failed: ${failed} (${formatFailures(counts.failures)}).`);
	return [...hints, hint(said.join(' '), failed > 0 ? 'warning' : 'info')];
}
