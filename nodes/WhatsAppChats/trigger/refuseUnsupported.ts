import type { NodeOperationError } from 'n8n-workflow';
import { findIndexInSlices } from '../eventLoop/slices';
import type { Gateway, Mapped } from '../gateways/gateway';
import type { InputItem } from '../parameters/inputItem';
import { unsupportedFilter } from '../parameters/unsupportedFilter';
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
	const needed = countsUnread(config) ? [...filters, UNREAD_EVENTS] : filters;
	for (const filter of needed.filter(({ isOfEveryChat }) => isOfEveryChat)) {
		const provided = await findIndexInSlices(chats, (chat) => filter.test(chat.item) !== null);
		if (provided === -1 && chats.length > 0) throw refusalOf(filter, item, gateway);
	}
}

function refusalOf(unsupported: ChatFilter, item: InputItem, gateway: Gateway): NodeOperationError {
	const wayOut =
		unsupported === UNREAD_EVENTS
			? "Choose 'New Activity' or 'New Chat' instead of what counts unread messages."
			: `Remove '${unsupported.title}' from 'Filters'.`;
	return unsupportedFilter(item, unsupported, gateway.title, wayOut);
}
