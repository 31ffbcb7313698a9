import { deepCopy } from 'n8n-workflow';
import { isTool } from '../agentTool/isTool';
import { mapInSlices } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import { leftOutHints, unsupportedHints } from '../hints/filterHints';
import { readingHints } from '../hints/readingHints';
import { resolveChats, resolveGroups } from '../lids/resolveLids';
import { missingError, readChatList, withProgress, type ChatsWanted } from '../paging/readChatList';
import type { ReadRange, SharedReading } from '../paging/sharedReadings';
import { filters } from '../parameters/filters';
import { limitParameters } from '../parameters/limit';
import { next } from '../parameters/next';
import { optionsWith } from '../parameters/options';
import { includeResponse, itemWriter, simple } from '../parameters/output';
import { onFailure, pagesAtOnceField, pageSize, readOnFailure } from '../parameters/pageOptions';
import { toItemsWithPictures } from '../pictures/attachPictures';
import { pictureOptions, readPictureField } from '../pictures/pictureParameters';
import type { Chat } from '../whatsapp/items';
import { simpleChat } from '../whatsapp/simplify';
import { applyQuery, readChatQuery, readRange } from './chatQuery';
import { agentWriter } from './chatsForAgent';
import type { Given, Operation, OutputItem, Task } from './operation';
import {
	listParticipants,
	maxParticipants,
	readMaxParticipants,
	withFewer,
} from './options/maxParticipants';
import { resolveLids } from './options/resolveLids';
import { sortBy } from './options/sortBy';
import { splitGroups, splitParticipants, type GroupRead } from './options/splitParticipants';
import { whenFilterUnsupported } from './options/whenFilterUnsupported';
import { findUnsupported, refuseNeverProvided, refuseUnsupported } from './unsupportedFilters';

const pagesAtOnce = pagesAtOnceField();

/** Get Chats: the account's chats, one item a chat. */
export const getChats: Operation = {
	value: 'getChats',
	name: 'Get Chats',
	action: 'Get chats with unread counts',
	description: 'Retrieve the chats of the WhatsApp account, one item per chat',
	parameters: [
		...limitParameters,
		next.definition,
		simple.definition,
		filters.definition,
		optionsWith([
			...pictureOptions,
			maxParticipants.definition,
			pageSize.definition,
			pagesAtOnce.definition,
			resolveLids.definition,
			sortBy.definition,
			splitParticipants.definition,
			whenFilterUnsupported.definition,
			onFailure.definition,
		]),
	],
	optionNeeds: {
		maxParticipants: ({ supports }) => supports.participants,
		resolveLids: (gateway) => gateway.resolveLid !== undefined,
		splitParticipants: ({ supports }) => supports.participants,
	},
	isOfferedBy: () => true,

	prepare(given) {
		const { gateway: chosen, options } = given;
		const { item } = given.parameters;
		const mayIgnore = whenFilterUnsupported.read(options);
		const mayBePart = readOnFailure(options);
		const toItems = isTool(item.context) ? agentWriter(given) : itemsWriter(given);
		const query = readChatQuery(given);
		if (!mayIgnore) refuseNeverProvided(item, chosen, query.filters);
		const wanted = {
			pageSize: pageSize.read(options),
			pagesAtOnce: pagesAtOnce.read(options),
			withResponse: includeResponse.read(options),
			confirm: true,
		};
		return async (task) => {
			const { gateway, hints } = task;
			const { read, isShared } = await readChats(task, { ...wanted, mayBePart }, readRange(query));
			const unsupported = await findUnsupported(read.chats, query.filters);
			if (!mayIgnore) refuseUnsupported(item, gateway, read, unsupported);
			const ignored = mayIgnore ? unsupported : [];
			const { selected, leftOut } = await applyQuery(read.chats, query, ignored);
			const account = JSON.stringify(gateway.account(task.connection.credentials));
			if (!isShared) hints.addAlike(...readingHints(gateway.title, read));
			hints.add(...unsupportedHints(gateway.title, ignored));
			hints.count(...leftOutHints(gateway.title, account, leftOut));
			const own = isShared ? await mapInSlices(selected, (chat) => deepCopy(chat)) : selected;
			return await toItems(task, own, read);
		};
	},
};

/** Reads the chats of the range, unless an earlier input item has done so. @throws GatewayError */
async function readChats(
	{ gateway, connection, settings, readings }: Task,
	wanted: Omit<ChatsWanted, keyof ReadRange> & { mayBePart: boolean },
	range: ReadRange,
): Promise<SharedReading> {
	const { credentials } = connection;
	const same = { gateway, credentials, manner: { settings, wanted } };
	return await readings.read(same, range, async (needed) => {
		const read = await readChatList(gateway, connection, { ...wanted, ...needed });
		const failure = withProgress(read) ?? missingError(gateway.title, read);
		if (failure && !(wanted.mayBePart && read.chats.length > 0)) throw failure;
		return read;
	});
}

type ToItems = (task: Task, chats: ReadonlyArray<Mapped<Chat>>) => Promise<OutputItem[]>;

/** Gives the function that makes items of the chats: one a chat, or one a participant. */
function itemsWriter({ parameters, options }: Given): ToItems {
	const max = readMaxParticipants(options);
	const isResolving = resolveLids.read(options);
	const atOnce = pagesAtOnce.read(options);
	if (splitParticipants.read(options)) {
		return async (task, chats) => {
			const groups = await mapInSlices(chats, (chat) => toGroup(chat, max));
			return await splitGroups(
				task,
				isResolving ? await resolveGroups(task, groups, atOnce) : groups,
				max,
			);
		};
	}
	const toItem = itemWriter(parameters, options, simpleChat);
	const field = readPictureField(options);
	return async (task, chats) => {
		const resolved = isResolving ? await resolveChats(task, chats, atOnce) : chats;
		return await toItemsWithPictures(task, { field, atOnce }, resolved, ({ item, response }) =>
			toItem({ item: withFewer(item, max), response }),
		);
	};
}

function toGroup({ item: { gateway, id, name, group } }: Mapped<Chat>, max: number): GroupRead {
	return { gateway, id, name, participants: listParticipants(group?.participants ?? null, max) };
}
