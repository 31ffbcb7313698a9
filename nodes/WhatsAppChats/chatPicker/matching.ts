import { parseAnyChatId } from '../gateways';
import { readChatSearch } from '../whatsapp/chatSearch';
import type { ListedChat } from './listedChat';

/** Who types sees how the list gets shorter with each digit. */
const MIN_DIGITS = 1;

/**
 * Gives the test whether a chat is one that a person looks for, as `readChatSearch` reads it, or by a part
 * of what the list shows.
 */
export function matching(filter: string): (chat: ListedChat) => boolean {
	const { text, isFound } = readChatSearch(filter, parseAnyChatId, MIN_DIGITS);
	return (chat) => chat.searched.includes(text) || isFound(chat, (word) => isInName(word, chat));
}

function isInName(word: string, { searched, wordsEnd }: ListedChat): boolean {
	const at = searched.indexOf(word);
	return at !== -1 && at + word.length <= wordsEnd;
}
