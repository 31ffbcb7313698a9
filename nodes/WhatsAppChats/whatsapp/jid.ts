import { isDigits, toId } from './coerce';
import type { ChatType } from './items';

/** One chat or person in WhatsApp's own terms, whoever wrote it. */
export type Jid = {
	/** A JID such as `5511999999999@c.us`; what no rule knows stays as it was written. */
	id: string;
	type: ChatType;
	/** International digits of a contact, else null. A LID's digits are never a phone. */
	phone: string | null;
	lid: string | null;
};

const WHATSAPP_ITSELF: Jid = { id: '0@c.us', type: 'system', phone: null, lid: null };
const STATUS: Jid = { id: 'status@broadcast', type: 'system', phone: null, lid: null };

/** Whether digits can be an international phone number (E.164: no leading zero, 15 at most). */
export function isPhone(digits: string): boolean {
	return digits.length >= 7 && digits.length <= 15 && digits[0] !== '0' && isDigits(digits);
}

/**
 * Reads an id as any of the gateways writes it: JIDs (`…@c.us`, `…@s.whatsapp.net`, `…@g.us`,
 * `…@lid`, `…@broadcast`, `…@newsletter`) and the forms of Z-API and PlugChat (bare digits,
 * `…-group`, `<creator>-<Unix time>` of an old group, `…-broadcast`, `0`, `status`).
 * @param written what came off the wire
 * @param saysGroup the gateway's own flag: digits it calls a group are not somebody's number
 * @returns null where there is no id at all; type `unknown` where no rule knows it
 */
export function parseJid(written: unknown, saysGroup = false): Jid | null {
	const text = toId(written);
	if (text === null) return null;
	const at = text.indexOf('@');
	const isJid = at > 0 && at < text.length - 1 && !text.includes('@', at + 1);
	return isJid
		? fromJid(text, text.slice(0, at), text.slice(at + 1).toLowerCase())
		: fromBare(text, saysGroup);
}

function fromJid(written: string, user: string, server: string): Jid {
	if (!isDigits(user) && /\s/.test(user)) return other(written, 'unknown');
	const person = withoutDevice(user);
	switch (server) {
		case 'c.us':
		case 's.whatsapp.net':
			if (person === '0') return WHATSAPP_ITSELF;
			return person === '' ? other(written, 'unknown') : contact(person);
		case 'lid':
			return person === '' ? other(written, 'unknown') : hiddenContact(`${person}@lid`);
		case 'g.us':
			return other(`${user}@g.us`, 'group');
		case 'newsletter':
			return other(`${user}@newsletter`, 'channel');
		case 'broadcast':
			return user === 'status' ? STATUS : other(`${user}@broadcast`, 'broadcastList');
		default:
			return other(written, 'unknown');
	}
}

function fromBare(text: string, saysGroup: boolean): Jid {
	if (!saysGroup && isPhone(text)) return contact(text);
	if (text === '0') return WHATSAPP_ITSELF;
	if (text === 'status' || text === 'status-broadcast') return STATUS;
	const [, user, kind] = /^(\d+(?:-\d+)?)-(group|broadcast)$/.exec(text) ?? [];
	if (user && kind === 'group') return other(`${user}@g.us`, 'group');
	if (user) return other(`${user}@broadcast`, 'broadcastList');
	const isGroup = saysGroup && isDigits(text);
	if (isGroup || isOldGroup(text) || isNewGroup(text)) return other(`${text}@g.us`, 'group');
	return other(text, 'unknown');
}

/** Groups made until November 2021: the creator's number and the Unix time of their making. */
function isOldGroup(text: string): boolean {
	return /^\d{5,15}-\d{10}$/.test(text);
}

/** Groups made since: 17 to 20 digits, longer than any phone number. */
function isNewGroup(text: string): boolean {
	return /^120363\d{11,14}$/.test(text);
}

/** From the beginning on: searched for anywhere, it would take a step for each pair of letters. */
const DEVICE = /^([^.:]*)[.:].*$/;

/** WhatsApp may name a person's device or agent behind the number: `5511…:12`, `5511….0`. */
function withoutDevice(user: string): string {
	return isDigits(user) ? user : user.replace(DEVICE, '$1');
}

function contact(user: string): Jid {
	return { id: `${user}@c.us`, type: 'contact', phone: isPhone(user) ? user : null, lid: null };
}

function hiddenContact(lid: string): Jid {
	return { id: lid, type: 'contact', phone: null, lid };
}

function other(id: string, type: ChatType): Jid {
	return { id, type, phone: null, lid: null };
}
