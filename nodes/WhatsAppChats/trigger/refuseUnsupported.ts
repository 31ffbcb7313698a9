import type { NodeOperationError } from 'n8n-workflow';
import { findIndexInSlices } from '../eventLoop/slices';
import type { Gateway, Mapped } from '../gateways/gateway';
import type { InputItem } from '../parameters/inputItem';
import { findNeverProvided, unsupportedFilter } from '../parameters/unsupportedFilter';
import { chatTests, type ChatFilter } from '../whatsapp/chatFilters';
import type { Chat } from '../whatsapp/items';
import { countsUnread, type TriggerConfig } from './chatEvents';
import { triggerOn } from './triggerParameters';

/** The events that count unread messages need a field of every chat, as a filter does. */
const UNREAD_EVENTS: ChatFilter = {
	title: triggerOn.definition.displayName,
	field: 'unreadCount',
	needs: 'the number of unread messages',
	isOfEveryChat: true,
	test: chatTests.isUnread(),
};

/**
 * Refuses a filter or an event on what the gateway never provides, before anything is requested: it can't
 * work on an account without chats either.
 * @throws NodeOperationError
 */
export function refuseNeverProvided(
	item: InputItem,
	gateway: Gateway,
	config: TriggerConfig,
	filters: readonly ChatFilter[],
): void {
	const refused = findNeverProvided(gateway, neededBy(config, filters));
	if (refused) throw refusalOf(refused, item, gateway);
}

/**
 * Refuses filters and events on what the gateway doesn't provide: the trigger would wait for ever.
 * @throws NodeOperationError where none of the chats has what a filter or an event needs
 */
export async function refuseUnsupported(
	item: InputItem,
	gateway: Gateway,
	config: TriggerConfig,
	filters: readonly ChatFilter[],
	chats: ReadonlyArray<Mapped<Chat>>,
): Promise<void> {
	const needed = neededBy(config, filters).filter(({ isOfEveryChat }) => isOfEveryChat);
	for (const filter of needed) {
		const provided = await findIndexInSlices(chats, (chat) => filter.test(chat.item) !== null);
		if (provided === -1 && chats.length > 0) throw refusalOf(filter, item, gateway);
	}
}

/** The filters, and what works like one. */
function neededBy(config: TriggerConfig, filters: readonly ChatFilter[]): readonly ChatFilter[] {
	return countsUnread(config) ? [...filters, UNREAD_EVENTS] : filters;
}

function refusalOf(unsupported: ChatFilter, item: InputItem, gateway: Gateway): NodeOperationError {
	const wayOut =
		unsupported === UNREAD_EVENTS
			? "Choose 'New Activity' or 'New Chat' instead of what counts unread messages."
			: `Remove '${unsupported.title}' from 'Filters'.`;
	return unsupportedFilter(item, unsupported, gateway.title, wayOut);
}
