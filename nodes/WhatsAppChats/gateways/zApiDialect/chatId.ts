import { isDigits, toId } from '../../whatsapp/coerce';
import { contactJid, isPhone, parseJid, type Jid } from '../../whatsapp/jid';

const SUFFIXED = /^(\d+(?:-\d+)?)-(group|broadcast)$/;

/**
 * Reads an id as Z-API and PlugChat write it: bare digits of a person, `…-group`, `…-broadcast`, an old
 * group as `<creator>-<Unix time>`, `0` for WhatsApp itself, `status`; also any JID, as LIDs and
 * channels come (seen of Z-API; PlugChat's API is a fork of it).
 * @param saysGroup the gateway's own flag: digits it calls a group are not somebody's number
 * @returns null where there is no id at all; type `unknown` where no rule knows it
 */
export function parseChatId(written: unknown, saysGroup = false): Jid | null {
	const text = toId(written);
	if (text === null || text.includes('@')) return parseJid(text);
	if (!saysGroup && isPhone(text)) return contactJid(text);
	return parseJid(toJid(text, saysGroup));
}

/** Writes an id as both take it in a path; a LID stays a JID. */
export function writeChatId({ id, type }: Jid): string {
	const [user = id, server] = id.split('@');
	if (type === 'group') return user.includes('-') ? user : `${user}-group`;
	if (type === 'broadcastList') return `${user}-broadcast`;
	if (type === 'system') return user;
	return server === 'c.us' ? user : id;
}

/** The JID of a group, a list or WhatsApp itself; the text as it is where it is none of these. */
function toJid(text: string, saysGroup: boolean): string {
	if (text === '0') return '0@c.us';
	if (text === 'status' || text === 'status-broadcast') return 'status@broadcast';
	const [, user, kind] = SUFFIXED.exec(text) ?? [];
	if (user) return kind === 'group' ? `${user}@g.us` : `${user}@broadcast`;
	const isGroup = (saysGroup && isDigits(text)) || isOldGroup(text) || isNewGroup(text);
	return isGroup ? `${text}@g.us` : text;
}

/** Groups made until November 2021: the creator's number and the Unix time of their making. */
function isOldGroup(text: string): boolean {
	return /^\d{5,15}-\d{10}$/.test(text);
}

/** Groups made since: 17 to 20 digits, longer than any phone number. */
function isNewGroup(text: string): boolean {
	return /^120363\d{11,14}$/.test(text);
}
