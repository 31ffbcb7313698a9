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

/**
 * Reads an id as one gateway writes it.
 * @param saysGroup the gateway's own flag that the id is a group's, for ids that don't say so themselves
 * @returns null where there is no id at all; type `unknown` where no rule knows it
 */
export type ParseChatId = (written: unknown, saysGroup?: boolean) => Jid | null;

const WHATSAPP_ITSELF: Jid = { id: '0@c.us', type: 'system', phone: null, lid: null };
const STATUS: Jid = { id: 'status@broadcast', type: 'system', phone: null, lid: null };

/** Whether digits can be an international phone number (E.164: no leading zero, 15 at most). */
export function isPhone(digits: string): boolean {
	return digits.length >= 7 && digits.length <= 15 && digits[0] !== '0' && isDigits(digits);
}

/** The JID of a person, from the digits of a phone number. */
export function contactJid(user: string): Jid {
	return { id: `${user}@c.us`, type: 'contact', phone: isPhone(user) ? user : null, lid: null };
}

/**
 * Reads a JID: `…@c.us`, `…@s.whatsapp.net`, `…@g.us`, `…@lid`, `…@broadcast`, `…@newsletter`.
 * @returns null where there is no id at all; type `unknown` for everything else, digits without a
 * server too
 */
export function parseJid(written: unknown): Jid | null {
	const text = toId(written);
	if (text === null) return null;
	const at = text.indexOf('@');
	const isJid = at > 0 && at < text.length - 1 && !text.includes('@', at + 1);
	if (!isJid) return other(text, 'unknown');
	return fromParts(text, text.slice(0, at), text.slice(at + 1).toLowerCase());
}

function fromParts(written: string, user: string, server: string): Jid {
	if (!isDigits(user) && /\s/.test(user)) return other(written, 'unknown');
	const person = withoutDevice(user);
	switch (server) {
		case 'c.us':
		case 's.whatsapp.net':
			if (person === '0') return WHATSAPP_ITSELF;
			return person === '' ? other(written, 'unknown') : contactJid(person);
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

/** From the beginning on: searched for anywhere, it would take a step for each pair of letters. */
const DEVICE = /^([^.:]*)[.:].*$/;

/** WhatsApp may name a person's device or agent behind the number: `5511…:12`, `5511….0`. */
function withoutDevice(user: string): string {
	return isDigits(user) ? user : user.replace(DEVICE, '$1');
}

function hiddenContact(lid: string): Jid {
	return { id: lid, type: 'contact', phone: null, lid };
}

function other(id: string, type: ChatType): Jid {
	return { id, type, phone: null, lid: null };
}
