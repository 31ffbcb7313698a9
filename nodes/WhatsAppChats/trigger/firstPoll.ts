import type { IPollFunctions } from 'n8n-workflow';
import type { PollRegistry } from './state/pollRegistry';

/** How long n8n gives a poll, unless its own scheduler runs it. */
const USUAL_BUDGET_MILLISECONDS = 300_000;

/** How long n8n gives this poll. */
export function pollBudget(context: IPollFunctions): number {
	return context.getPollBudgetMs?.() ?? USUAL_BUDGET_MILLISECONDS;
}

/**
 * True when somebody waits for the poll: a person who publishes the workflow, or n8n as it starts. When n8n
 * activates a trigger it makes one context, polls with it at once, and polls with the same one from then on.
 * Static data doesn't tell: with durable cursors each poll gets its own. Nor does a context where n8n's
 * scheduler runs the polls, as it makes one for each; but nobody waits for these, and it gives them a time
 * of its own, unlike the poll at publishing.
 */
export function isFirstPoll(context: IPollFunctions, registry: PollRegistry): boolean {
	const isScheduled = pollBudget(context) !== USUAL_BUDGET_MILLISECONDS;
	return !isScheduled && !registry.hasPolledWith(context);
}
