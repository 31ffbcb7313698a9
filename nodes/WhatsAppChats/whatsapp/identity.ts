import { readIdentifier } from './identifiers';
import type { Chat } from './items';
import { readId } from './looseValues';

/** Who a chat is, in the words of an item. */
export type Identity = Pick<Chat, 'id' | 'gatewayChatId' | 'type' | 'isGroup' | 'phone' | 'lid'>;

/**
 * Reads who a chat is from the gateway's id and, where it gives one, the LID beside it.
 * @param saysGroup the gateway's own flag; it decides only where the id itself doesn't tell
 */
export function readIdentity(
	written: unknown,
	writtenLid: unknown,
	saysGroup: boolean | null,
): Identity {
	const lid = readLid(writtenLid);
	const identifier = readIdentifier(written, saysGroup === true) ?? readIdentifier(lid);
	const type = identifier?.type ?? (saysGroup ? 'group' : 'unknown');
	return {
		id: identifier?.id ?? null,
		gatewayChatId: readId(written) ?? readId(writtenLid),
		type,
		isGroup: type === 'group',
		phone: identifier?.phone ?? null,
		lid: identifier?.lid ?? lid,
	};
}

/** A LID from a field that holds nothing else, so that bare digits are one too; else null. */
export function readLid(written: unknown): string | null {
	const text = readId(written);
	if (text === null) return null;
	return readIdentifier(/^\d+$/.test(text) ? `${text}@lid` : text)?.lid ?? null;
}
