import type { NodeExecutionHint } from 'n8n-workflow';
import type { ChatFilter } from '../whatsapp/chatFilters';
import { hint } from './hints';
import { pluralize } from './pluralize';

/** The filters that were not applied, and how many chats each of the others left out as their field is null. */
type FilterResult = {
	unsupported: readonly ChatFilter[];
	leftOut: ReadonlyMap<ChatFilter, number>;
};

/** Hints on filters that need a field which the gateway doesn't provide for all chats, or for any. */
export function filterHints(
	gateway: string,
	{ unsupported, leftOut }: FilterResult,
): NodeExecutionHint[] {
	const warnings = unsupported.map(
		({ title, needs }) =>
			`The filter '${title}' was not applied: ${gateway} doesn't provide ${needs} for any chat.`,
	);
	const counts = [...leftOut].map(
		([{ title, needs }, count]) =>
			`${gateway} doesn't provide ${needs} for every chat. The filter '${title}' left out ${pluralize(count, 'chat')} for that reason.`,
	);
	return [
		...warnings.map((message) => hint(message, 'warning')),
		...counts.map((message) => hint(message)),
	];
}
