import { takeIds } from './idsInText';
import { contactJid, isPhone, parseJid, type Jid, type ParseChatId } from './jid';
import { withoutInvisibleCharacters } from './pastedText';
import { findPhones } from './phonesInText';
import { withPlainDigits } from './plainDigits';
import { phoneDigits, readPhone } from './writtenPhone';

const JID_FORMS = [
	/^\d{1,20}(?:[.:]\d+)*@(?:c\.us|s\.whatsapp\.net|lid)$/i,
	/^\d{1,20}(?:-\d{10})?@g\.us$/i,
	/^\d{1,20}@(?:broadcast|newsletter)$/i,
	/^status@broadcast$/,
];

/** Longer than all of these, and than any phone number. */
const MAX_LENGTH = 200;

/**
 * Finds what a person put into 'Chat': a phone number with its country code, written in any way, a link to
 * a chat, or a text with one of these in it; or an id of WhatsApp or of a gateway.
 * @param parseChatId reads the ids that a gateway writes in forms of its own
 * @returns the different chats; none for what can be no chat (a name, a path, an empty field)
 */
export function findChats(pasted: unknown, parseChatId: ParseChatId): Jid[] {
	const text = withPlainDigits(withoutInvisibleCharacters(pasted));
	const chat = parseId(text, parseChatId);
	if (chat && (chat.phone === null || text.includes('@'))) return [chat];
	const phone = readPhone(text);
	if (phone !== null) return [contactJid(phone)];
	const { ids, rest } = takeIds(text, ' x ');
	const chats = [...ids, ...findPhones(rest).map(contactJid)];
	return chats.filter(({ id }, at) => chats.findIndex((other) => other.id === id) === at);
}

/**
 * Reads the id of a chat, or a number that is written like one, as it stands.
 * @returns null for all else
 */
export function parseChatReference(written: unknown, parseChatId: ParseChatId): Jid | null {
	const text = withoutInvisibleCharacters(written);
	const chat = parseId(text, parseChatId);
	if (chat || text.length > MAX_LENGTH) return chat;
	const digits = phoneDigits(text);
	return isPhone(digits) ? contactJid(digits) : null;
}

function parseId(text: string, parseChatId: ParseChatId): Jid | null {
	if (text.length > MAX_LENGTH) return null;
	if (text.includes('@')) return hasJidForm(text) ? parseJid(text) : null;
	const chat = parseChatId(text);
	return chat && hasJidForm(chat.id) ? chat : null;
}

function hasJidForm(id: string): boolean {
	return JID_FORMS.some((form) => form.test(id));
}
