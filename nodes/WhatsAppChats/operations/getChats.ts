import { NodeOperationError } from 'n8n-workflow';
import { readChats } from '../http/pages';
import { simpleChatKeys } from '../whatsapp/items';
import { itemWriter } from './items';
import type { Operation, Task } from './operation';
import { options, simple } from './sharedParameters';

/** Get Chats: the account's chats, one item a chat. */
export const getChats: Operation = {
	value: 'getChats',
	name: 'Get Chats',
	action: 'Get chats with unread counts',
	description: 'Retrieve the chats of the WhatsApp account, one item per chat',
	parameters: [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			displayOptions: { show: { returnAll: [false] } },
		},
		simple,
		options,
	],
	isOfferedBy: () => true,

	async execute(task) {
		const toItem = itemWriter(task, simpleChatKeys);
		const chats = await readChats(task.gateway, task.connection, readLimit(task));
		return chats.map(toItem);
	},
};

function readLimit({ context, itemIndex }: Task): number {
	if (context.getNodeParameter('returnAll', itemIndex, false) === true) return Infinity;
	const limit = Number(context.getNodeParameter('limit', itemIndex, 50));
	if (Number.isInteger(limit) && limit >= 1) return limit;
	throw new NodeOperationError(context.getNode(), "'Limit' is not a whole number of 1 or more", {
		itemIndex,
		description: "Enter how many chats you want, or switch on 'Return All'.",
	});
}
