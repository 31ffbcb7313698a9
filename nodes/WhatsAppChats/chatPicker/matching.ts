import { parseAnyChatId } from '../gateways';
import { alternateNumber, localAlternates } from '../whatsapp/alternateNumber';
import { findChats } from '../whatsapp/chatReference';
import { searchable, wordsOf } from '../whatsapp/searchable';
import { phoneDigits } from '../whatsapp/writtenPhone';
import type { ListedChat } from './listedChat';

/** As much of a name as the list is searched by: what is pasted whole is found by its beginning. */
const MAX_FILTER_LENGTH = 200;

/** The beginning of a number as it is dialled at home, and what stands there abroad: Russia's 8 and any 0. */
const HOME_FORMS: ReadonlyArray<[form: RegExp, start: string]> = [
	[/^8(?=[3489]\d)/, '7'],
	[/^0(?=[1-9]\d)/, ''],
];

/**
 * Gives the test whether a chat is one that a person looks for: by words of its name in any order, by a
 * part of what the list shows, by digits of the phone however they are punctuated (a number also in its
 * other form), by id, or by all that can be pasted into 'Chat'.
 */
export function matching(filter: string): (chat: ListedChat) => boolean {
	const typed = filter.slice(0, MAX_FILTER_LENGTH);
	const wanted = searchable(typed);
	const words = wordsOf(wanted);
	const pasted = findChats(filter, parseAnyChatId);
	const ids = new Set(pasted.map(({ id }) => id));
	const numbers = [...typedNumbers(typed), ...pasted.flatMap(({ phone }) => bothForms(phone))];
	return (chat) =>
		ids.has(chat.id) ||
		chat.searched.includes(wanted) ||
		words.every((word) => isInName(word, chat)) ||
		numbers.some((number) => chat.phone?.includes(number));
}

function typedNumbers(typed: string): string[] {
	const digits = phoneDigits(typed);
	if (digits === '') return [];
	const atHome = HOME_FORMS.filter(([form]) => form.test(digits));
	const abroad = atHome.map(([form, start]) => digits.replace(form, start));
	return [digits, ...abroad, ...localAlternates(digits)];
}

function bothForms(phone: string | null): string[] {
	return phone === null ? [] : [phone, alternateNumber(phone) ?? phone];
}

function isInName(word: string, { searched, wordsEnd }: ListedChat): boolean {
	const at = searched.indexOf(word);
	return at !== -1 && at + word.length <= wordsEnd;
}
