import type { NodeOperationError } from 'n8n-workflow';
import type { Gateway } from '../gateways/gateway';
import type { ChatFilter } from '../whatsapp/chatFilters';
import type { InputItem } from './inputItem';
import { refusal } from './refusal';

/** Gives the first filter on what the gateway never provides: it can't work, whatever the account holds. */
export function findNeverProvided(
	{ neverProvides = [] }: Gateway,
	filters: readonly ChatFilter[],
): ChatFilter | undefined {
	return filters.find(({ field }) => neverProvides.includes(field));
}

/**
 * The error for a filter, or what works like one, that needs what a gateway doesn't provide.
 * @param gateway the name that users know
 */
export function unsupportedFilter(
	item: InputItem,
	{ title, needs }: Pick<ChatFilter, 'title' | 'needs'>,
	gateway: string,
	wayOut: string,
): NodeOperationError {
	const message = `'${title}' can't work: ${gateway} doesn't provide ${needs} for any chat`;
	return refusal(item, message, wayOut, withoutIt(title));
}

/** The way out for a model. */
export function withoutIt(title: string): string {
	return `Call again without '${title}'.`;
}
