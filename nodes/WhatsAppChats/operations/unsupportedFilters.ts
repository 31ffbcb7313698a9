import type { NodeOperationError } from 'n8n-workflow';
import { findIndexInSlices } from '../eventLoop/slices';
import type { Gateway } from '../gateways/gateway';
import type { ChatsRead } from '../paging/readChatList';
import type { InputItem } from '../parameters/inputItem';
import { refusal } from '../parameters/refusal';
import { findNeverProvided, unsupportedFilter, withoutIt } from '../parameters/unsupportedFilter';
import type { ChatFilter } from '../whatsapp/chatFilters';
import type { Chat } from '../whatsapp/items';
import { whenFilterUnsupported } from './options/whenFilterUnsupported';

/** In fewer chats a name or a time can be missing by chance. */
const MIN_CHATS_TO_JUDGE = 20;

/** Gives the filters whose field all chats lack: none passes them. None of them where there are no chats. */
export async function findUnsupported(
	chats: ReadonlyArray<{ item: Chat }>,
	filters: readonly ChatFilter[],
): Promise<ChatFilter[]> {
	const unsupported: ChatFilter[] = [];
	if (chats.length === 0) return unsupported;
	for (const filter of filters) {
		const first = await findIndexInSlices(chats, ({ item }) => filter.test(item) !== null);
		if (first === -1) unsupported.push(filter);
	}
	return unsupported;
}

/**
 * Refuses a filter on what the gateway never provides, before anything is requested.
 * @throws NodeOperationError
 */
export function refuseNeverProvided(
	item: InputItem,
	gateway: Gateway,
	filters: readonly ChatFilter[],
): void {
	const refused = findNeverProvided(gateway, filters);
	if (refused) throw unsupportedFilter(item, refused, gateway.title, wayOut(refused));
}

/**
 * Refuses a filter whose field all chats lack, where that is no chance. A field that is provided for every
 * chat or for none is judged by any chats; one that some chats lack by all chats, if they are not few.
 * @throws NodeOperationError
 */
export function refuseUnsupported(
	item: InputItem,
	{ title }: Gateway,
	{ chats, failure }: Pick<ChatsRead, 'chats' | 'failure'>,
	unsupported: readonly ChatFilter[],
): void {
	const isJudged = failure === null && chats.length >= MIN_CHATS_TO_JUDGE;
	const refused = unsupported.find(({ isOfEveryChat }) => isOfEveryChat || isJudged);
	if (!refused) return;
	throw refused.isOfEveryChat
		? unsupportedFilter(item, refused, title, wayOut(refused))
		: ofNone(item, refused, title, chats.length);
}

function ofNone(
	item: InputItem,
	refused: ChatFilter,
	gateway: string,
	count: number,
): NodeOperationError {
	const message = `'${refused.title}' can't work: ${gateway} provides ${refused.needs} for none of the ${count} chats`;
	return refusal(item, message, wayOut(refused), withoutIt(refused.title));
}

function wayOut({ title }: ChatFilter): string {
	const { displayName } = whenFilterUnsupported.definition;
	return `Remove '${title}' from 'Filters', or set '${displayName}' under 'Options' to 'Ignore the Filter' to get the chats without it.`;
}
