import { isTool } from '../agentTool/isTool';
import { parseAnyChatId } from '../gateways';
import { readChatSearch, type ChatSearch } from '../whatsapp/chatSearch';
import { toBoolean } from '../whatsapp/coerce';
import type { ChatType } from '../whatsapp/items';
import { searchable } from '../whatsapp/searchable';
import { phoneDigits } from '../whatsapp/writtenPhone';
import { isBlank } from './blank';
import { CHAT_TYPES } from './chatTypes';
import type { InputItem } from './inputItem';
import { lacksZone, readMoment } from './moment';
import { readNames } from './names';
import { refusal } from './refusal';
import { wholeNumber } from './wholeNumber';

const ALL_TYPES = CHAT_TYPES.map(({ value }) => value);

/*
 * Reads what stands in a filter: what the editor writes, and what expressions and agents give instead.
 * Each takes the title of the filter for its error.
 */

/** A time as ISO 8601 in UTC; one without a zone is in the workflow's, or in UTC where a model gives it. */
export function readFilterTime(item: InputItem, title: string, value: unknown): string {
	const isForAgent = isTool(item.context);
	const time = readMoment(value, isForAgent ? 'UTC' : item.context.getTimezone());
	if (time !== null) {
		if (isForAgent && lacksZone(value)) {
			item.note?.(`'${title}' has no time zone and was read as UTC: ${time}.`);
		}
		return time;
	}
	throw refusal(
		item,
		`'${title}' is not a date`,
		"Pick one from the calendar, or give one like '2026-01-15T18:00:00', or an expression like {{ $now.minus({ days: 7 }) }}.",
		'Give a date and time as ISO 8601 with its zone, like 2026-01-15T18:00:00Z.',
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
		`Give one or more of these, separated by commas: ${ALL_TYPES.join(', ')}.`,
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
	throw refusal(item, `'${title}' is not a text`, wayOut, 'Give one text.');
}

/** The words of an agent's tool for who wrote the last message, in the order of its answers to "not me?". */
const WRITERS: ReadonlyMap<unknown, boolean | null> = new Map([
	['others', true],
	['me', false],
	['anyone', null],
]);

/** Whether someone else wrote: a yes or no, or the word of an agent; null for 'anyone'. */
export function readFilterWriter(item: InputItem, title: string, value: unknown): boolean | null {
	const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
	const known = WRITERS.get(word);
	if (known !== undefined) return known;
	const flag = toBoolean(value);
	if (flag !== null) return flag;
	throw refusal(
		item,
		`'${title}' has a value it can't have`,
		"Switch it on or off, or let the expression give true or false, or one of 'others', 'me' and 'anyone'.",
		"Give 'others', 'me' or 'anyone'.",
	);
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
		"Give digits with the country code in front, like '+55 11', or several with commas.",
	);
}
