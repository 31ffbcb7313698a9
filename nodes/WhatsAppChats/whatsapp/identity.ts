import { isDigits, toId } from './coerce';
import type { Chat } from './items';
import { parseJid, type Jid, type ParseChatId } from './jid';

/** Who a chat is, in the words of an item. */
export type Identity = Pick<Chat, 'id' | 'gatewayChatId' | 'type' | 'isGroup' | 'phone' | 'lid'>;

/**
 * Reads who a chat is from the gateway's id and, where it gives one, the LID beside it.
 * @param saysGroup the gateway's own flag; it decides only where the id itself doesn't
 * @param parse reads the ids of that gateway
 */
export function readIdentity(
	written: unknown,
	writtenLid: unknown,
	saysGroup: boolean | null,
	parse: ParseChatId,
): Identity {
	const lid = readLid(writtenLid);
	const jid = identify(parse(written, saysGroup === true), lid);
	const known = jid && jid.type !== 'unknown' ? jid.type : null;
	const type = known ?? (saysGroup ? 'group' : 'unknown');
	return {
		id: jid?.id ?? null,
		gatewayChatId: toId(written) ?? lid,
		type,
		isGroup: type === 'group',
		phone: jid?.phone ?? null,
		lid: jid?.lid ?? lid,
	};
}

/** Digits that stand in the LID as well are the LID's, and no phone number. */
function identify(jid: Jid | null, lid: string | null): Jid | null {
	if (lid === null) return jid;
	const isLidInDisguise = jid?.phone != null && lid === `${jid.phone}@lid`;
	return jid === null || isLidInDisguise ? parseJid(lid) : jid;
}

/**
 * True when a gateway's id, or the LID beside it, identifies a chat: an id of
 * a kind that is known, or else one of digits and signs, and no words ("not found").
 */
export function identifiesChat(written: unknown, writtenLid: unknown, parse: ParseChatId): boolean {
	const jid = parse(written);
	const isKnown = jid !== null && jid.type !== 'unknown';
	return isKnown || readLid(writtenLid) !== null || hasDigitsAlone(jid?.id ?? '');
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
