import { takeChatLinks } from './chatLinks';
import { isPhone } from './jid';
import { readPhone } from './writtenPhone';

/** A number with all that may stand between its digits, line breaks too. */
const NUMBERS = /\(?\+?\(?\d(?:[\s().\-\u2010-\u2015\u2212]*\d)*/g;

/** Signs of addresses, paths and queries: digits beside them are no phone number. */
const ADDRESS = /[\\/#%@=&]|\?[\p{L}\p{N}]/u;

const LETTER = /[\p{L}\p{N}_]/u;

/** A bracket that is closed and not open, or a dash or dot that stands apart: the sign of a list's number. */
const LIST_SIGN = /^[^(]*\)|\s[-\u2010-\u2015\u2212.]+\s|[.]\s/;

/** Without a `+`, fewer digits are those of a number without its country. */
const MIN_BARE_DIGITS = 10;

/**
 * With a country code that may also belong to the word before it: "João 55 11 9…", "Sala 55 11 9…". Both
 * mean the same number, once as it is dialled from abroad and once as at home.
 */
const SAME_AT_HOME = /^(?:55[1-9]{2}9\d{8}|7[3489]\d{9})$/;

/** Stands in the place of what is no phone number: a letter, as of a word. */
const WORD = 'x';

/** A number in a text; sure where nothing else that the text says could be meant. */
type FoundPhone = { phone: string; isSure: boolean };

/**
 * Finds the phone numbers in a text that says more: "João +55 11 98765-4321", a link to a chat.
 * @returns the different numbers as international digits; none where it isn't plain what belongs to one
 */
export function findPhones(text: string): string[] {
	const { phones, rest } = takeChatLinks(text, ` ${WORD} `);
	const words = withoutAddresses(rest);
	const written = words === null ? null : findWritten(words);
	if (written === null) return [];
	const sure = new Set([
		...phones,
		...written.flatMap((found) => (found.isSure ? found.phone : [])),
	]);
	const all = new Set([...sure, ...written.map(({ phone }) => phone)]);
	return [...(all.size > 1 ? all : sure)];
}

/** @returns null where an address begins like a number, of which it may be a part */
function withoutAddresses(text: string): string | null {
	let isPlain = true;
	const rest = text.replace(/\S+/g, (word) => {
		if (!ADDRESS.test(word)) return word;
		isPlain &&= !/^[+(]{0,2}\d/.test(word);
		return WORD;
	});
	return isPlain ? rest : null;
}

/** @returns null where one of the numbers isn't plain */
function findWritten(text: string): FoundPhone[] | null {
	const found: FoundPhone[] = [];
	let end = 0;
	for (const { 0: written, index } of text.matchAll(NUMBERS)) {
		const before = text.slice(end, index);
		end = index + written.length;
		if (LETTER.test(before.slice(-1)) || LETTER.test(text.charAt(end))) continue;
		const phones = readParts(written);
		if (phones === null) return null;
		const isApart = !LETTER.test(before.trimEnd().slice(-1));
		const isClear = isApart || /^\D*\d+$/.test(written);
		for (const phone of phones) {
			const isSure =
				/^\D*(?:\+|00)/.test(written) ||
				SAME_AT_HOME.test(phone) ||
				(isClear && phone.length >= MIN_BARE_DIGITS);
			found.push({ phone, isSure });
		}
	}
	return found;
}

/** Reads digits as one number, or several that stand on lines of their own or are too long for one. */
function readParts(written: string): string[] | null {
	const digits = written.replace(/\D/g, '');
	if (digits.length < 7) return [];
	const lines = written.split(/[\n\r\u2028\u2029]+/);
	const parts = lines.length > 1 || digits.length <= 15 ? lines : (written.match(/\d+/g) ?? []);
	if (parts.length === 1) {
		const phone = readPhone(written);
		return LIST_SIGN.test(written) ? null : phone === null ? [] : [phone];
	}
	const phones = parts.map((part) => readPhone(part) ?? '');
	return phones.every((phone) => isPhone(phone) && phone.length >= MIN_BARE_DIGITS) ? phones : null;
}
