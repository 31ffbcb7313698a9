import { NodeOperationError, type INodeProperties } from 'n8n-workflow';
import { DEFAULT_READING, readChats, type ReadPlan } from '../http/pages';
import { simpleChatKeys } from '../whatsapp/items';
import { itemWriter } from './items';
import type { Operation, Task } from './operation';
import { includeResponse, options, simple, timeout } from './sharedParameters';

const pageSize: INodeProperties = {
	displayName: 'Page Size',
	name: 'pageSize',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 100,
	description: 'How many chats to ask the gateway for in one request',
};

const pagesAtOnce: INodeProperties = {
	displayName: 'Pages at Once',
	name: 'pagesAtOnce',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 16 },
	default: 4,
	description: 'How many pages to ask the gateway for at the same time. 1 is slowest and gentlest.',
};

/** Get Chats: the account's chats, one item a chat. */
export const getChats: Operation = {
	value: 'getChats',
	name: 'Get Chats',
	action: 'Get chats',
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
		{ ...options, options: [includeResponse, pageSize, pagesAtOnce, timeout] },
	],
	isOfferedBy: () => true,

	async execute(task) {
		const toItem = itemWriter(task, simpleChatKeys);
		return (await readChats(task.gateway, task.connection, readPlan(task))).map(toItem);
	},
};

function readPlan(task: Task): ReadPlan {
	const { pageSize, pagesAtOnce } = task.context.getNodeParameter('options', task.itemIndex, {});
	return {
		limit: readLimit(task),
		pageSize: wholeNumber(task, "'Page Size'", pageSize ?? DEFAULT_READING.pageSize),
		pagesAtOnce: wholeNumber(task, "'Pages at Once'", pagesAtOnce ?? DEFAULT_READING.pagesAtOnce),
	};
}

function readLimit(task: Task): number {
	const { context, itemIndex } = task;
	if (context.getNodeParameter('returnAll', itemIndex, false) === true) return Infinity;
	return wholeNumber(task, "'Limit'", context.getNodeParameter('limit', itemIndex, 50));
}

function wholeNumber({ context, itemIndex }: Task, name: string, value: unknown): number {
	const number = Number(value);
	if (Number.isInteger(number) && number >= 1) return number;
	throw new NodeOperationError(context.getNode(), `${name} is not a whole number of 1 or more`, {
		itemIndex,
		description: `Enter a number like 50 in ${name}. To get every chat, switch on 'Return All'.`,
	});
}
