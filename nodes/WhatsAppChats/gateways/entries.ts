import { mapInSlices } from '../eventLoop/slices';
import { GatewayError, type FailureFacts } from './gatewayError';
import { isRecord } from '../whatsapp/looseValues';

/**
 * Reads a list of objects that came off the wire, in slices.
 * @param where the list in words, for errors: "page 2 of the chats"
 * @throws GatewayError where it is no list, or an entry is no object: nothing is left out in silence
 */
export async function readEntries(
	list: unknown,
	title: string,
	where: string,
): Promise<Array<Record<string, unknown>>> {
	if (!Array.isArray(list)) throw unexpectedAnswer(title, 'a list of chats');
	const entries: unknown[] = list;
	return await mapInSlices(entries, (entry, index) => {
		if (isRecord(entry)) return entry;
		throw strayEntry(title, index, where, entry);
	});
}

/** An answer that came with success and yet has not the shape it should have. */
export function unexpectedAnswer(
	title: string,
	expected: string,
	facts: FailureFacts = {},
): GatewayError {
	return new GatewayError(
		`${title} answered with something that is not ${expected}`,
		`Check 'Base URL' in the credential. If it is right, ${title} has a problem of its own: try again later, and tell its support if it stays.`,
		facts,
	);
}

/** One entry of a list that has nothing to read. */
export function strayEntry(
	title: string,
	index: number,
	where: string,
	entry: unknown,
): GatewayError {
	return new GatewayError(
		`${title} sent an entry that is not an object: number ${index + 1} of ${where} is ${inWords(entry)}`,
		`So that nothing is lost in silence, no item was made of this answer. Run again, and tell ${title}'s support if it stays.`,
	);
}

function inWords(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
