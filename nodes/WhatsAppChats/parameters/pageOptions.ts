import { isTool } from '../agentTool/isTool';
import { USUAL_PAGE } from '../paging/pageSize';
import { DEFAULT_PAGES_AT_ONCE } from '../paging/readChatList';
import { isBlank } from './blank';
import { choiceField } from './choiceField';
import type { Field, Values } from './field';
import { wholeNumberField } from './numberFields';

/** More requests at once than any gateway was seen to bear. */
export const MAX_AT_ONCE = 16;

/** 'Page Size'; null where it was not added, as each gateway has a usual size of its own. */
export const pageSize = wholeNumberField(
	{
		displayName: 'Page Size',
		name: 'pageSize',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: USUAL_PAGE,
		description: 'How many chats to ask the gateway for in one request',
	},
	null,
);

/** 'Pages at Once'. @param usual where it was not added; the two nodes differ in it */
export function pagesAtOnceField(usual = DEFAULT_PAGES_AT_ONCE): Field<number> {
	return wholeNumberField(
		{
			displayName: 'Pages at Once',
			name: 'pagesAtOnce',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MAX_AT_ONCE },
			default: usual,
			description: `How many pages to ask the gateway for at the same time, ${MAX_AT_ONCE} at most. 1 is slowest and gentlest.`,
		},
		usual,
		MAX_AT_ONCE,
	);
}

/** 'When a Page Fails'; its value is whether what had been read is returned. */
export const onFailure = choiceField(
	{
		displayName: 'When a Page Fails',
		name: 'onFailure',
		type: 'options',
		options: [
			{
				name: 'Fail',
				value: 'fail',
				description: 'Return an error that says how many chats had been read',
			},
			{
				name: 'Return What Was Read',
				value: 'returnRead',
				description: 'Return the chats of the pages before, with a hint that says where it stopped',
			},
		],
		default: 'fail',
		description: 'What to do when the gateway fails in the middle of the list, for good',
	},
	[
		['fail', false],
		['returnRead', true],
	],
);

/** Whether what had been read is returned. A model gets it, with a note, unless the option says otherwise. */
export function readOnFailure(options: Values): boolean {
	const isSet = !isBlank(options.valueOf(onFailure.definition));
	return isTool(options.item.context) && !isSet ? true : onFailure.read(options);
}
