import type { NodeOperationError } from 'n8n-workflow';
import { findIndexInSlices } from '../eventLoop/slices';
import type { Gateway, Mapped } from '../gateways/gateway';
import type { InputItem } from '../parameters/inputItem';
import { refusal } from '../parameters/refusal';
import { chatTests, type ChatFilter } from '../whatsapp/chatFilters';
import type { Chat } from '../whatsapp/items';
import { countsUnread, type TriggerConfig } from './chatEvents';
import { triggerOn } from './triggerParameters';

/** What counting unread messages asks of every chat, like a filter. */
const UNREAD_EVENTS: ChatFilter = {
	title: triggerOn.definition.displayName,
	needs: 'the number of unread messages',
	isOfEveryChat: true,
	test: chatTests.isUnread(),
};

/**
 * Refuses what the gateway never tells: the trigger would wait for ever, and say nothing.
 * @throws NodeOperationError where not one of the chats tells what a filter or an event asks
 */
export async function refuseUnsupported(
	item: InputItem,
	gateway: Gateway,
	watch: TriggerConfig,
	filters: readonly ChatFilter[],
	chats: ReadonlyArray<Mapped<Chat>>,
): Promise<void> {
	const asked = countsUnread(watch) ? [...filters, UNREAD_EVENTS] : filters;
	for (const filter of asked.filter(({ isOfEveryChat }) => isOfEveryChat)) {
		const told = await findIndexInSlices(chats, ({ item: chat }) => filter.test(chat) !== null);
		if (told === -1 && chats.length > 0) throw refusalOf(filter, item, gateway);
	}
}

function refusalOf(untold: ChatFilter, item: InputItem, gateway: Gateway): NodeOperationError {
	return refusal(
		item,
		`'${untold.title}' can't work: ${gateway.title} doesn't provide ${untold.needs} for any chat`,
		untold === UNREAD_EVENTS
			? "Choose 'New Activity' or 'New Chat' instead of what counts unread messages."
			: `Remove '${untold.title}' from 'Filters'.`,
	);
}
