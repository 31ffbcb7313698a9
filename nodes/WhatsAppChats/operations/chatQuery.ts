import { isTool } from '../agentTool/isTool';
import { sortInSlices } from '../eventLoop/sortInSlices';
import type { Mapped } from '../gateways/gateway';
import type { ReadPlan } from '../paging/page';
import { filters as filtersField } from '../parameters/filters';
import { readLimit } from '../parameters/limit';
import { chatTests, passesAll, type ChatFilter } from '../whatsapp/chatFilters';
import type { ChatOrder } from '../whatsapp/chatOrders';
import type { Chat } from '../whatsapp/items';
import type { Given } from './operation';
import { sortBy } from './options/sortBy';
import { splitParticipants } from './options/splitParticipants';
import { selectChats, type Selection } from './selection';

/** Which chats an input item wants, in which order, and how many at most. */
export type ChatQuery = { filters: ChatFilter[]; order: ChatOrder | null; limit: number };

/** Only groups are wanted where their participants are split. */
const onlyGroups: ChatFilter = {
	title: 'Split Participants',
	field: 'type',
	needs: 'the type',
	isOfEveryChat: true,
	test: chatTests.isOfType(['group']),
};

/** Reads 'Return All', 'Limit', 'Filters' and 'Sort By'. For a model all chats are read, and its answer is cut. */
export function readChatQuery({ parameters, options }: Given): ChatQuery {
	const filters = filtersField.read(parameters);
	if (isTool(parameters.item.context)) return { filters, order: null, limit: Infinity };
	return {
		filters: splitParticipants.read(options) ? [...filters, onlyGroups] : filters,
		order: sortBy.read(options),
		limit: readLimit(parameters),
	};
}

/** How far to read: to the end where chats are sorted, else until enough of them pass. */
export function readRange({
	filters,
	order,
	limit,
}: ChatQuery): Pick<ReadPlan, 'limit' | 'matches'> {
	if (order || limit === Infinity) return { limit: Infinity };
	return filters.length === 0 ? { limit } : { limit, matches: (chat) => passesAll(filters, chat) };
}

/**
 * The wanted chats among those read.
 * @param ignored the filters that are not applied
 */
export async function applyQuery(
	chats: ReadonlyArray<Mapped<Chat>>,
	{ filters, order, limit }: ChatQuery,
	ignored: readonly ChatFilter[] = [],
): Promise<Selection<Mapped<Chat>>> {
	const applied = filters.filter((filter) => !ignored.includes(filter));
	if (!order) return await selectChats(chats, applied, limit);
	const selection = await selectChats(chats, applied, Infinity);
	const sorted = await sortInSlices(selection.selected, (one, other) =>
		order(one.item, other.item),
	);
	return { ...selection, selected: sorted.slice(0, limit) };
}
