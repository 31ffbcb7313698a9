import { toId } from '../../whatsapp/coerce';
import { contactJid, isPhone, parseJid, type Jid } from '../../whatsapp/jid';

/**
 * Reads an id as WhatsGate writes it: a JID. A person's bare number, as its commands that send messages
 * take it, is read as well.
 * @returns null where there is no id at all; type `unknown` where no rule knows it
 */
export function parseChatId(written: unknown): Jid | null {
	const text = toId(written);
	return text !== null && isPhone(text) ? contactJid(text) : parseJid(text);
}
