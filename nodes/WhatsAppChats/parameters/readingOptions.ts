import type { INodeProperties } from 'n8n-workflow';
import type { ChatsWanted } from '../paging/readChatList';
import type { InputItem } from './inputItem';
import { readSwitch, readWholeNumber } from './optionValues';
import { includeResponse } from './sharedParameters';

export const pageSize: INodeProperties = {
	displayName: 'Page Size',
	name: 'pageSize',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 100,
	description: 'How many chats to ask the gateway for in one request',
};

/** More than any gateway was seen to bear. */
export const MAX_PAGES_AT_ONCE = 16;

export const pagesAtOnce: INodeProperties = {
	displayName: 'Pages at Once',
	name: 'pagesAtOnce',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MAX_PAGES_AT_ONCE },
	default: 4,
	description: `How many pages to ask the gateway for at the same time, ${MAX_PAGES_AT_ONCE} at most. 1 is slowest and gentlest.`,
};

export const onFailure: INodeProperties = {
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
};

/** What a node asks of how the list is read, with its own defaults. */
export type ReadingOptions = { pageSize: INodeProperties; pagesAtOnce: INodeProperties };

/** Reads how the gateway's list is to be read, from 'Options'. */
export function readReadingOptions(
	item: InputItem,
	options: ReadingOptions,
): Pick<ChatsWanted, 'pageSize' | 'pagesAtOnce' | 'withResponse'> {
	const read = (option: INodeProperties) => readWholeNumber(item, option) ?? Number(option.default);
	return {
		withResponse: readSwitch(item, includeResponse),
		pageSize: read(options.pageSize),
		pagesAtOnce: Math.min(read(options.pagesAtOnce), MAX_PAGES_AT_ONCE),
	};
}
