import { NodeOperationError } from 'n8n-workflow';
import { DEFAULT_READING, readChats, withProgress, type ChatsWanted } from '../http/readChats';
import { simpleChat } from '../whatsapp/simplify';
import { itemWriter } from './items';
import type { Operation, Task } from './operation';
import { downloadPictures, pictureField } from './pictureOptions';
import { pictureAdder } from './pictures';
import { readingHints } from './readingHints';
import { onFailure, pageSize, pagesAtOnce } from './readingOptions';
import {
	includeResponse,
	maxWaitSeconds,
	options,
	requestsPerSecond,
	simple,
	timeout,
} from './sharedParameters';

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
		{
			...options,
			options: [
				downloadPictures,
				includeResponse,
				maxWaitSeconds,
				pageSize,
				pagesAtOnce,
				pictureField,
				requestsPerSecond,
				timeout,
				onFailure,
			],
		},
	],
	isOfferedBy: () => true,

	async execute(task) {
		const toItem = itemWriter(task, simpleChat);
		const addPictures = pictureAdder(task);
		const { context, itemIndex, gateway, connection } = task;
		const { onFailure } = context.getNodeParameter('options', itemIndex, {});
		const read = await readChats(gateway, connection, readWanted(task));
		const isWorthReturning = onFailure === 'returnRead' && read.chats.length > 0;
		const failure = withProgress(read);
		if (failure && !isWorthReturning) throw failure;
		context.addExecutionHints(...readingHints(gateway.title, read));
		return await addPictures(read.chats, read.chats.map(toItem));
	},
};

function readWanted(task: Task): ChatsWanted {
	const { context, itemIndex } = task;
	const { includeResponse, pageSize, pagesAtOnce } = context.getNodeParameter(
		'options',
		itemIndex,
		{},
	);
	return {
		limit: readLimit(task),
		withResponse: includeResponse === true,
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
