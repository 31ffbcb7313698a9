import { isRecord } from '../../whatsapp/coerce';
import { parseJid, type Jid } from '../../whatsapp/jid';

/** A person's number and LID, as far as they are known. */
export type PersonIds = { phone: string | null; lid: string | null };

/**
 * Joins the ids of one person: the number or LID that the server writes, and the other one beside it. Digits
 * that stand in the LID as well are the LID's, and no phone number.
 */
export function joinIds(jid: Jid | null, other: unknown): PersonIds {
	const beside = jid?.type === 'contact' ? parseJid(other) : null;
	const phone = jid?.phone ?? beside?.phone ?? null;
	const lid = jid?.lid ?? beside?.lid ?? null;
	return { phone: lid === `${phone}@lid` ? null : phone, lid };
}

/**
 * The other id of the person whom a chat is with. A person may be listed by LID with the number beside it in
 * the key of the last message, or the other way round.
 */
export function otherIdOf(entry: Record<string, unknown>): unknown {
	const { lastMessage } = entry;
	const key = isRecord(lastMessage) ? lastMessage.key : null;
	return isRecord(key) ? key.remoteJidAlt : null;
}
