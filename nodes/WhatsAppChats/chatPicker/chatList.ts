import { forEachInSlices, Slice } from '../eventLoop/slices';
import { sortInSlices } from '../eventLoop/sortInSlices';
import type { Quote } from '../redaction/quote';
import type { Chat } from '../whatsapp/items';
import { toListedChat, type ListedChat } from './listedChat';

/** All chats of an account that can be chosen, the newest first. */
export type ChatList = readonly ListedChat[];

/** Makes the list of an account, in slices. */
export async function toChatList(chats: Iterable<{ item: Chat }>, quote: Quote): Promise<ChatList> {
	const listed: ListedChat[] = [];
	await forEachInSlices(chats, ({ item }) => {
		const chat = toListedChat(item, quote);
		if (chat) listed.push(chat);
	});
	return await sortInSlices(listed, newestFirst);
}

/** The first chats that are wanted, in slices; `list` is looked at no further than to these. */
export async function firstOf(
	list: ChatList,
	isWanted: (chat: ListedChat) => boolean,
	count: number,
): Promise<ListedChat[]> {
	const slice = new Slice();
	const found: ListedChat[] = [];
	for (const chat of list) {
		if (isWanted(chat)) found.push(chat);
		if (found.length === count) break;
		if (slice.isOver) await slice.next();
	}
	return found;
}

function newestFirst(one: ListedChat, other: ListedChat): number {
	return Number(one.order < other.order) - Number(one.order > other.order);
}
