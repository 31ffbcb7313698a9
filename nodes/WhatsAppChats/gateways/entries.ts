import { mapInSlices } from '../eventLoop/slices';
import { isRecord } from '../whatsapp/coerce';
import { findReportedFailure } from './errorText';
import { GatewayError, type ErrorFacts } from './gatewayError';

/** How many entries at the beginning of a list are searched for a chat. */
const FIRST_ENTRIES = 100;

/**
 * True for an answer that is a list of chats. A chat without an id is one all the same, and so is an entry
 * with an error among others; only where none is a chat and the first reports a failure (`[{"error":
 * "…"}]`), it is no list but that failure.
 */
export function hasChats(list: unknown, isChat: (entry: unknown) => boolean): list is unknown[] {
	if (!Array.isArray(list)) return false;
	return findReportedFailure(list[0]) === null || list.slice(0, FIRST_ENTRIES).some(isChat);
}

/**
 * Checks a list of objects from an answer, in slices.
 * @param where the list in words, for errors: "page 2 of the chats"
 * @param expected what was asked for, for errors
 * @throws GatewayError where it is no list, or an entry is no object: nothing is left out in silence
 */
export async function readEntries(
	list: unknown,
	title: string,
	where: string,
	expected = 'a list of chats',
): Promise<Array<Record<string, unknown>>> {
	if (!Array.isArray(list)) throw unexpectedAnswer(title, expected);
	const entries: unknown[] = list;
	return await mapInSlices(entries, (entry, index) => {
		if (isRecord(entry)) return entry;
		throw invalidEntry(title, index, where, entry);
	});
}

/**
 * The error for a success whose answer doesn't have the expected shape.
 * @param facts what is known of it, and the node's parameter that it depends on
 */
export function unexpectedAnswer(
	title: string,
	expected: string,
	{ parameter, ...facts }: ErrorFacts & { parameter?: string } = {},
): GatewayError {
	const check =
		parameter === undefined
			? "Check 'Base URL' in the credential. If it is right"
			: `Check '${parameter}', then 'Base URL' in the credential. If both are right`;
	return new GatewayError(
		`${title} answered with something that is not ${expected}`,
		`${check}, ${title} has a problem of its own: try again later, and tell its support if it stays.`,
		facts,
	);
}

/** The error for an entry of a list that is not an object. */
export function invalidEntry(
	title: string,
	index: number,
	where: string,
	entry: unknown,
): GatewayError {
	return new GatewayError(
		`${title} sent an entry that is not an object: number ${index + 1} of ${where} is ${describeValue(entry)}`,
		`So that nothing is lost in silence, no item was made of this answer. Run again, and tell ${title}'s support if it stays.`,
	);
}

function describeValue(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
