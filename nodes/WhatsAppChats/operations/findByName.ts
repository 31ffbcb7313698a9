import { deepCopy } from 'n8n-workflow';
import { forEachInSlices } from '../eventLoop/slices';
import { sortInSlices } from '../eventLoop/sortInSlices';
import type { Mapped } from '../gateways/gateway';
import { chatOrders } from '../whatsapp/chatOrders';
import type { Chat } from '../whatsapp/items';
import { searchable, wordsOf } from '../whatsapp/searchable';
import type { Task } from './operation';
import { readWholeList } from './readWholeList';

/** Which chats have a name: one of them, several (the newest first), or none. */
export type FoundByName = { chat: Mapped<Chat> } | { candidates: Array<Mapped<Chat>> } | null;

/** Whose name is looked for. */
export type NameWanted = {
	name: string;
	/** True to keep the gateway's own object of each chat as well. */
	withResponse: boolean;
	/** True for the chats that can be meant; all where it is left out. */
	isWanted?: (chat: Chat) => boolean;
};

/**
 * Looks for a name in the whole list of the account, without case and accents. Chats that have this very name
 * are found alone, else those that have all of its words in theirs, in any order.
 * @throws GatewayError where the list can't be read to its end: the name may be one of those that are missing
 */
export async function findByName(task: Task, wanted: NameWanted): Promise<FoundByName> {
	const { read, isShared } = await readWholeList(task, wanted.withResponse);
	const found = await matchNames(read.chats, wanted);
	const own = isShared ? found.map((chat) => deepCopy(chat)) : found;
	const [chat, ...others] = await sortInSlices(own, newestFirst);
	if (!chat) return null;
	return others.length === 0 ? { chat } : { candidates: [chat, ...others] };
}

async function matchNames(
	chats: ReadonlyArray<Mapped<Chat>>,
	{ name, isWanted = () => true }: NameWanted,
): Promise<Array<Mapped<Chat>>> {
	const wanted = searchable(name);
	const words = wordsOf(wanted);
	const same: Array<Mapped<Chat>> = [];
	const alike: Array<Mapped<Chat>> = [];
	await forEachInSlices(chats, (chat) => {
		if (chat.item.name === null || !isWanted(chat.item)) return;
		const searched = searchable(chat.item.name);
		if (searched === wanted) same.push(chat);
		else if (words.every((word) => searched.includes(word))) alike.push(chat);
	});
	return same.length > 0 ? same : alike;
}

/** Equals have a fixed order, whatever that of the list. */
function newestFirst({ item: one }: Mapped<Chat>, { item: other }: Mapped<Chat>): number {
	const [id, otherId] = [one.id ?? '', other.id ?? ''];
	return chatOrders.newest(one, other) || Number(id > otherId) - Number(id < otherId);
}
