import { isDigits, toId } from './coerce';
import type { Chat } from './items';
import { parseJid, type Jid } from './jid';

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
	const identifier = identify(written, lid, saysGroup === true);
	const known = identifier && identifier.type !== 'unknown' ? identifier.type : null;
	const type = known ?? (saysGroup ? 'group' : 'unknown');
	return {
		id: identifier?.id ?? null,
		gatewayChatId: toId(written) ?? lid,
		type,
		isGroup: type === 'group',
		phone: identifier?.phone ?? null,
		lid: identifier?.lid ?? lid,
	};
}

/** Digits that stand in the LID as well are the LID's, and no phone number. */
function identify(written: unknown, lid: string | null, saysGroup: boolean): Jid | null {
	const identifier = parseJid(written, saysGroup) ?? parseJid(lid);
	if (lid === null) return identifier;
	const isLidInDisguise = identifier?.phone != null && lid === `${identifier.phone}@lid`;
	return isLidInDisguise ? parseJid(lid) : identifier;
}

/**
 * Whether what a gateway wrote where an id belongs, or the LID beside it, says who a chat is: an id of
 * a kind that is known, or else one of digits and signs, and no words ("not found").
 */
export function tellsWho(written: unknown, writtenLid: unknown): boolean {
	const identifier = parseJid(written);
	const isKnown = identifier !== null && identifier.type !== 'unknown';
	return isKnown || readLid(writtenLid) !== null || hasDigitsAlone(identifier?.id ?? '');
}

function hasDigitsAlone(id: string): boolean {
	const user = id.split('@', 1)[0] ?? '';
	return /\d/.test(user) && !/\p{L}/u.test(user);
}

/** A LID from a field that holds nothing else, so that bare digits are one too; else null. */
export function readLid(written: unknown): string | null {
	const text = toId(written);
	if (text === null) return null;
	return parseJid(isDigits(text) ? `${text}@lid` : text)?.lid ?? null;
}
