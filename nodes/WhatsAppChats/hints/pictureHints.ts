import type { PictureRun } from '../pictures/pictureRun';
import { formatFailures, sumOf } from './failureCounts';
import { hint, type Hint } from './hints';

/** How many chats of the run are without their picture, and why, for the output panel. */
export function pictureHints(run: PictureRun): Hint[] {
	const hints = [...run.unsupportedBy].map((title) =>
		hint(`${title} doesn't provide pictures of chats, so none could be downloaded.`),
	);
	const failed = sumOf(run.failures);
	const missing = run.none + run.expired + failed;
	if (missing === 0) return hints;
	const said = [`Pictures downloaded: ${run.downloaded} of ${run.downloaded + missing}.`];
	if (run.none > 0) said.push(`Without a picture: ${run.none}.`);
	if (run.expired > 0) said.push(`With an expired link: ${run.expired}.`);
	if (failed > 0) said.push(`Failed: ${failed} (${formatFailures(run.failures)}).`);
	return [...hints, hint(said.join(' '), failed > 0 ? 'warning' : 'info')];
}
