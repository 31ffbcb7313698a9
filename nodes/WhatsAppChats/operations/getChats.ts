import { mapInSlices } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import { readChatList, withProgress } from '../paging/readChatList';
import type { Chat } from '../whatsapp/items';
import { simpleChat } from '../whatsapp/simplify';
import { isBlank } from '../parameters/blank';
import { applyQuery, readRange, readChatQuery } from './chatQuery';
import { filterHints } from '../hints/filterHints';
import { filters } from '../parameters/filters';
import { itemWriter } from '../parameters/itemWriter';
import { maxParticipants, readMaxParticipants, withFewer } from './options/maxParticipants';
import type { Operation, OutputItem, Task } from './operation';
import { readSelected } from '../parameters/optionValues';
import { downloadPictures, pictureField } from '../pictures/pictureParameters';
import { pictureAdder } from '../pictures/attachPictures';
import { readingHints } from '../hints/readingHints';
import { onFailure, pagesAtOnce, pageSize, readReadingOptions } from '../parameters/readingOptions';
import {
	includeResponse,
	maxAnswerMegabytes,
	maxWaitSeconds,
	options,
	requestsPerSecond,
	simple,
	timeout,
} from '../parameters/sharedParameters';
import { sortBy } from './options/sortBy';
import {
	readSplitParticipants,
	splitGroups,
	splitParticipants,
	type GroupRead,
} from './options/splitParticipants';
import { wholeNumber } from '../parameters/wholeNumber';
import { yesOrNo } from '../parameters/yesOrNo';

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
		filters,
		{
			...options,
			options: [
				downloadPictures,
				includeResponse,
				maxAnswerMegabytes,
				maxParticipants,
				maxWaitSeconds,
				pageSize,
				pagesAtOnce,
				pictureField,
				requestsPerSecond,
				sortBy,
				splitParticipants,
				timeout,
				onFailure,
			],
		},
	],
	optionNeeds: {
		maxParticipants: ({ supports }) => supports.participants,
		splitParticipants: ({ supports }) => supports.participants,
	},
	isOfferedBy: () => true,

	async execute(task) {
		const { gateway, connection, hints } = task;
		const mayBePart = readSelected(task, onFailure, ['fail', 'returnRead']) === 'returnRead';
		const toItems = itemsWriter(task);
		const choice = readChatQuery(task, readLimit(task));
		const read = await readChatList(gateway, connection, {
			...readRange(choice),
			...readReadingOptions(task, { pageSize, pagesAtOnce }),
		});
		const isWorthReturning = mayBePart && read.chats.length > 0;
		const failure = withProgress(read);
		if (failure && !isWorthReturning) throw failure;
		const chosen = await applyQuery(read.chats, choice);
		hints.add(...readingHints(gateway.title, read), ...filterHints(gateway.title, chosen));
		return await toItems(chosen.selected);
	},
};

/** Gives the function that makes items of the chats: one a chat, or one a participant. */
function itemsWriter(task: Task): (chats: Array<Mapped<Chat>>) => Promise<OutputItem[]> {
	const max = readMaxParticipants(task);
	if (readSplitParticipants(task)) {
		return async (chats) => await splitGroups(task, await mapInSlices(chats, toGroup), max);
	}
	const toItem = itemWriter(task, simpleChat);
	const addPictures = pictureAdder(task);
	return async (chats) => {
		const items = await mapInSlices(chats, ({ item, response }) =>
			toItem({ item: withFewer(item, max), response }),
		);
		return await addPictures(chats, items);
	};
}

function toGroup({ item: { gateway, id, name, group } }: Mapped<Chat>): GroupRead {
	return { gateway, id, name, participants: group?.participants ?? null };
}

function readLimit(task: Task): number {
	const { context, itemIndex } = task;
	const returnAll = context.getNodeParameter('returnAll', itemIndex, false);
	if (!isBlank(returnAll) && yesOrNo(task, 'Return All', returnAll)) return Infinity;
	const wayOut = "Enter a number like 50. To get every chat, switch on 'Return All'.";
	return wholeNumber(task, 'Limit', context.getNodeParameter('limit', itemIndex, 50), wayOut);
}
