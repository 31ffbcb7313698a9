import type { INodeProperties } from 'n8n-workflow';
import { chatOrders, type ChatOrder } from '../../whatsapp/chatOrders';
import { readSelected } from '../../parameters/optionValues';
import type { Task } from '../operation';

const AS_GIVEN = 'asGiven';

/** The option 'Sort By' of Get Chats. */
export const sortBy: INodeProperties = {
	displayName: 'Sort By',
	name: 'sort',
	type: 'options',
	options: [
		{ name: 'As the Gateway Gives Them', value: AS_GIVEN },
		{ name: 'Last Message, Newest First', value: 'newest' },
		{ name: 'Name, A to Z', value: 'name' },
		{ name: 'Unread Messages, Most First', value: 'mostUnread' },
	],
	default: AS_GIVEN,
	description:
		'The order of the items. All chats of the account are read first, also with a Limit, then sorted and cut. Chats without a value to compare come last.',
};

/**
 * Reads 'Sort By'.
 * @returns what compares two chats, or null where they stay as the gateway gives them
 */
export function readSortBy(task: Task): ChatOrder | null {
	const sort = readSelected(task, sortBy, [AS_GIVEN, ...Object.keys(chatOrders)]);
	return Object.entries(chatOrders).find(([name]) => name === sort)?.[1] ?? null;
}
