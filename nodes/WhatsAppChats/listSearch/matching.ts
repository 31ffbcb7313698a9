import { parseChatReference, phoneDigits } from '../whatsapp/chatReference';
import { localTwins } from '../whatsapp/twinNumber';
import type { ListedChat } from './listedChat';
import { searchable } from '../whatsapp/searchable';

/**
 * Gives the test whether a chat is one that a person looks for: by a part of what the list shows, by
 * digits of the phone however they are punctuated (a number also in its other form), or by id.
 */
export function matching(filter: string): (chat: ListedChat) => boolean {
	const wanted = searchable(filter);
	const digits = phoneDigits(filter);
	const numbers = digits === '' ? [] : [digits, ...localTwins(digits)];
	const id = parseChatReference(filter)?.id;
	return (chat) =>
		chat.id === id ||
		searchable(chat.label).includes(wanted) ||
		numbers.some((number) => chat.phone?.includes(number));
}
