import { alternateNumber, localAlternates } from './alternateNumber';
import { findChats } from './chatReference';
import type { Chat } from './items';
import type { ParseChatId } from './jid';
import { withoutInvisibleCharacters } from './pastedText';
import { searchable, wordsOf } from './searchable';
import { phoneDigits } from './writtenPhone';

/** What a person looks for among chats, read once for all of them. */
export type ChatSearch = {
	/** The text as names are compared. */
	text: string;
	/** False for a number or an id: that a chat has no name is no reason why it isn't the one. */
	isForNames: boolean;
	/**
	 * Whether a chat is one of those that are looked for.
	 * @param hasWord whether a word, in the form of `searchable`, is in the chat's name
	 */
	isFound: (
		chat: Pick<Chat, 'id' | 'lid' | 'phone'>,
		hasWord: (word: string) => boolean,
	) => boolean;
};

/** As much of a name as is searched by: what is pasted whole is found by its beginning. */
const MAX_LENGTH = 200;

/** Beside words, fewer digits are rather those of a name: "Turma 11". */
const MIN_DIGITS_BESIDE_WORDS = 4;

/** The beginning of a number as it is dialled at home, and what stands there abroad: Russia's 8 and any 0. */
const HOME_FORMS: ReadonlyArray<[form: RegExp, start: string]> = [
	[/^8(?=[3489]\d)/, '7'],
	[/^0(?=[1-9]\d)/, ''],
];

/**
 * Reads what a person looks for: words of a name in any order, digits of a phone however they are punctuated
 * (a number also in its other form), both together, an id, or all that can be pasted into 'Chat'.
 * @param parseChatId reads the ids that a gateway writes in forms of its own
 * @param minDigits fewer digits than these are looked for in names alone, unless a `+` stands before them
 */
export function readChatSearch(
	pasted: string,
	parseChatId: ParseChatId,
	minDigits: number,
): ChatSearch {
	const text = searchable(pasted.slice(0, MAX_LENGTH));
	const words = wordsOf(text);
	const chats = findChats(pasted, parseChatId);
	const ids = new Set([withoutInvisibleCharacters(pasted), ...chats.map(({ id }) => id)]);
	const isPhone = phoneTest(chats.flatMap(({ phone }) => bothForms(phone)));
	const [number, others] = splitNumber(text);
	const least = others.length === 0 ? minDigits : MIN_DIGITS_BESIDE_WORDS;
	const isTypedPhone = typedTest(number, least);
	return {
		text,
		isForNames: chats.length === 0,
		isFound: ({ id, lid, phone }, hasWord) =>
			(id !== null && ids.has(id)) ||
			(lid !== null && ids.has(lid)) ||
			isPhone(phone) ||
			(isTypedPhone(phone) && others.every(hasWord)) ||
			words.every(hasWord),
	};
}

/** Splits what is written like a number from the words beside it. */
function splitNumber(text: string): [number: string, others: string[]] {
	if (phoneDigits(text) !== '') return [text, []];
	const words = wordsOf(text);
	const numbers = words.filter((word) => phoneDigits(word) !== '');
	return [numbers.join(' '), words.filter((word) => !numbers.includes(word))];
}

type PhoneTest = (phone: string | null) => boolean;

function phoneTest(numbers: readonly string[]): PhoneTest {
	return (phone) => phone !== null && numbers.some((number) => phone.includes(number));
}

/** The test for digits that were typed, in each form in which they may be meant. */
function typedTest(typed: string, minDigits: number): PhoneTest {
	const digits = phoneDigits(typed);
	const isBeginning = typed.startsWith('+') && digits !== '' && digits.length < minDigits;
	if (isBeginning) return (phone) => phone?.startsWith(digits) === true;
	return phoneTest(typedNumbers(digits).filter(({ length }) => length >= minDigits));
}

function typedNumbers(digits: string): string[] {
	if (digits === '') return [];
	const atHome = HOME_FORMS.filter(([form]) => form.test(digits));
	const abroad = atHome.map(([form, start]) => digits.replace(form, start));
	return [digits, ...abroad, ...localAlternates(digits)];
}

function bothForms(phone: string | null): string[] {
	return phone === null ? [] : [phone, alternateNumber(phone) ?? phone];
}
