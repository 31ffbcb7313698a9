import { DEFAULT_PAGES_AT_ONCE } from '../../paging/readChatList';
import type { Field } from '../../parameters/field';
import { wholeNumberField } from '../../parameters/numberFields';
import { MAX_AT_ONCE } from '../../parameters/pageOptions';

/** The option 'Chats at Once' of Get Chat Metadata. */
export const chatsAtOnce = atOnceField('Chats at Once', 'chatsAtOnce', 'chats');

/** The option 'Groups at Once' of Get Group Metadata. */
export const groupsAtOnce = atOnceField('Groups at Once', 'groupsAtOnce', 'groups');

function atOnceField(displayName: string, name: string, things: string): Field<number> {
	return wholeNumberField(
		{
			displayName,
			name,
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MAX_AT_ONCE },
			default: DEFAULT_PAGES_AT_ONCE,
			description: `With several input items: how many ${things} to ask the gateway for at the same time, ${MAX_AT_ONCE} at most. 1 is slowest and gentlest.`,
		},
		DEFAULT_PAGES_AT_ONCE,
		MAX_AT_ONCE,
	);
}
