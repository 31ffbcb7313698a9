import type { ChatFilter } from '../whatsapp/chatFilters';
import type { CountedHint } from './countedHint';
import { hint, type Hint } from './hints';
import { pluralize } from './pluralize';

/** Hints on filters that were not applied, as the gateway provides what they need for no chat. */
export function unsupportedHints(gateway: string, filters: readonly ChatFilter[]): Hint[] {
	return filters.map(({ title, needs }) =>
		hint(
			`The filter '${title}' was not applied: ${gateway} doesn't provide ${needs} for any chat.`,
			'warning',
		),
	);
}

/**
 * Hints on filters that left chats out, as the gateway doesn't provide what they need for all.
 * @param leftOut by filter, how many chats
 * @param account the account's key: at each reading it is the same chats that are left out
 */
export function leftOutHints(
	gateway: string,
	account: string,
	leftOut: ReadonlyMap<ChatFilter, number>,
): CountedHint[] {
	return [...leftOut].map(([{ title, needs }, count]) => ({
		kind: `${gateway} ${title}`,
		count,
		account,
		say: (sum) =>
			hint(
				`${gateway} doesn't provide ${needs} for every chat. The filter '${title}' left out ${pluralize(sum, 'chat')} for that reason.`,
			),
	}));
}
