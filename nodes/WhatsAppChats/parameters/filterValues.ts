import { parseAnyChatId } from '../gateways';
import { readChatSearch, type ChatSearch } from '../whatsapp/chatSearch';
import type { ChatType } from '../whatsapp/items';
import { searchable } from '../whatsapp/searchable';
import { phoneDigits } from '../whatsapp/writtenPhone';
import { isBlank } from './blank';
import { CHAT_TYPES } from './chatTypes';
import type { InputItem } from './inputItem';
import { readMoment } from './moment';
import { readNames } from './names';
import { refusal } from './refusal';
import { wholeNumber } from './wholeNumber';

const ALL_TYPES = CHAT_TYPES.map(({ value }) => value);

/*
 * Reads what stands in a filter: what the editor writes, and what expressions and agents give instead.
 * Each takes the title of the filter for its error.
 */

/** A time as ISO 8601 in UTC. */
export function readFilterTime(item: InputItem, title: string, value: unknown): string {
	const time = readMoment(value, item.context.getTimezone());
	if (time !== null) return time;
	throw refusal(
		item,
		`'${title}' is not a date`,
		"Pick one from the calendar, or give one like '2026-01-15T18:00:00', or an expression like {{ $now.minus({ days: 7 }) }}.",
	);
}

/** One or more types, as a list or as a text with commas; null for an empty list. */
export function readFilterTypes(item: InputItem, title: string, value: unknown): ChatType[] | null {
	const types = readNames(value, ALL_TYPES);
	if (types) return types.length > 0 ? types : null;
	throw refusal(
		item,
		`'${title}' holds a type of chat that doesn't exist`,
		`Choose from the list, or give one or more of: ${ALL_TYPES.join(', ')}.`,
	);
}

/** A text without the spaces around it. */
export function readFilterText(item: InputItem, title: string, value: unknown): string {
	return readText(
		item,
		title,
		value,
		'Enter a part of a name, or let the expression give one text.',
	);
}

/** Fewer digits are in most phone numbers by chance. */
const MIN_DIGITS = 4;

/** What a person looks for among chats; null for a text in which nothing is seen. */
export function readFilterSearch(
	item: InputItem,
	title: string,
	value: unknown,
): ChatSearch | null {
	const wayOut = 'Enter words of a name, a phone number or an ID, or let the expression give one.';
	const text = readText(item, title, value, wayOut);
	return searchable(text) === '' ? null : readChatSearch(text, parseAnyChatId, MIN_DIGITS);
}

function readText(item: InputItem, title: string, value: unknown, wayOut: string): string {
	if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
	throw refusal(item, `'${title}' is not a text`, wayOut);
}

/** A whole number of 1 or more. */
export function readFilterCount(item: InputItem, title: string, value: unknown): number {
	const wayOut = 'Enter a number like 5, or let the expression give one.';
	return wholeNumber(item, title, value, wayOut);
}

/** The digits with which phone numbers begin, from a list or a text with commas: '+55 11, +55 21'. */
export function readFilterPhones(item: InputItem, title: string, value: unknown): string[] {
	const list: unknown[] = Array.isArray(value) ? value : [value];
	const given = list
		.flatMap((entry) => (typeof entry === 'string' ? entry.split(',') : [entry]))
		.filter((entry) => !isBlank(entry));
	const digits = given.map((entry) =>
		typeof entry === 'string' || typeof entry === 'number' ? phoneDigits(String(entry)) : '',
	);
	if (digits.length > 0 && !digits.includes('')) return digits;
	throw refusal(
		item,
		`'${title}' holds something that is not the beginning of a phone number`,
		"Enter digits with the country code in front, like '+55 11', or several with commas: '+55 11, +55 21'.",
	);
}
