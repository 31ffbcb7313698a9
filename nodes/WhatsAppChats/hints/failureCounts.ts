/** More kinds of failures than a person reads in a hint. */
const MAX_KINDS = 5;

/** How often something failed in all. */
export function sumOf(failures: ReadonlyMap<string, number>): number {
	return [...failures.values()].reduce((sum, count) => sum + count, 0);
}

/** The kinds of failures and how often each came, the most common first: "3 × HTTP 404, 1 × HTTP 500". */
export function formatFailures(failures: ReadonlyMap<string, number>): string {
	const byCount = [...failures].sort(([, one], [, other]) => other - one);
	const shown = byCount.slice(0, MAX_KINDS).map(([failure, count]) => `${count} × ${failure}`);
	const others = sumOf(new Map(byCount.slice(MAX_KINDS)));
	return [...shown, ...(others > 0 ? [`${others} × something else`] : [])].join(', ');
}
