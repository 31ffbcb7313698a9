import { DEFAULT_PAGES_AT_ONCE } from '../../paging/readChatList';
import { wholeNumberField } from '../../parameters/numberFields';
import { MAX_AT_ONCE } from '../../parameters/pageOptions';

/** The option 'Chats at Once' of Get Chat Metadata. */
export const chatsAtOnce = wholeNumberField(
	{
		displayName: 'Chats at Once',
		name: 'chatsAtOnce',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_AT_ONCE },
		default: DEFAULT_PAGES_AT_ONCE,
		description: `With several input items: how many chats to ask the gateway for at the same time, ${MAX_AT_ONCE} at most. 1 is slowest and gentlest.`,
	},
	DEFAULT_PAGES_AT_ONCE,
	MAX_AT_ONCE,
);
