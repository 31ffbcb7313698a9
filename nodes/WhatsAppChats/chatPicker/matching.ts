import { parseAnyChatId } from '../gateways';
import { localAlternates } from '../whatsapp/alternateNumber';
import { parseChatReference, phoneDigits } from '../whatsapp/chatReference';
import { searchable } from '../whatsapp/searchable';
import type { ListedChat } from './listedChat';

/** As much of a name as the list shows: what is pasted whole is found by its beginning. */
const MAX_FILTER_LENGTH = 200;

/**
 * Gives the test whether a chat is one that a person looks for: by a part of what the list shows, by
 * digits of the phone however they are punctuated (a number also in its other form), or by id.
 */
export function matching(filter: string): (chat: ListedChat) => boolean {
	const typed = filter.slice(0, MAX_FILTER_LENGTH);
	const wanted = searchable(typed);
	const digits = phoneDigits(typed);
	const numbers = digits === '' ? [] : [digits, ...localAlternates(digits)];
	const id = parseChatReference(typed, parseAnyChatId)?.id;
	return (chat) =>
		chat.id === id ||
		chat.searched.includes(wanted) ||
		numbers.some((number) => chat.phone?.includes(number));
}
