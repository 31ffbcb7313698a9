import { choiceField } from '../../parameters/choiceField';
import { chatOrders, type ChatOrder } from '../../whatsapp/chatOrders';

/** The option 'Sort By' of Get Chats; null where chats stay as the gateway gives them. */
export const sortBy = choiceField<ChatOrder | null>(
	{
		displayName: 'Sort By',
		name: 'sort',
		type: 'options',
		options: [
			{ name: 'As the Gateway Gives Them', value: 'asGiven' },
			{ name: 'Last Message, Newest First', value: 'newest' },
			{ name: 'Name, A to Z', value: 'name' },
			{ name: 'Unread Messages, Most First', value: 'mostUnread' },
		],
		default: 'asGiven',
		description:
			"The order of the items. All chats of the account are read first, also with a Limit, then sorted and cut. Chats without a value to compare come last. In an AI agent's tool, chats come newest first unless another order is set.",
	},
	[['asGiven', null], ...Object.entries(chatOrders)],
);
