import type { NodeExecutionHint } from 'n8n-workflow';
import { pluralize } from './pluralize';
import { hint } from './hints';
import type { Selection } from '../operations/selection';

/** What a person should know of filters on what the gateway doesn't tell of all chats, or of any. */
export function filterHints(
	gateway: string,
	{ unsupported: unapplied, leftOut }: Selection<unknown>,
): NodeExecutionHint[] {
	const warnings = unapplied.map(
		({ title, asks }) =>
			`The filter '${title}' was not applied: ${gateway} doesn't tell of any chat ${asks}.`,
	);
	const counts = [...leftOut].map(
		([{ title, asks }, count]) =>
			`${gateway} doesn't tell of every chat ${asks}. The filter '${title}' left out ${pluralize(count, 'chat')} for that reason.`,
	);
	return [
		...warnings.map((message) => hint(message, 'warning')),
		...counts.map((message) => hint(message)),
	];
}
