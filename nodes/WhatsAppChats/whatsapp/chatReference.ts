import { contactJid, isPhone, parseJid, type Jid, type ParseChatId } from './jid';
import { withoutInvisibleCharacters } from './pastedText';

const JID_FORMS = [
	/^\d{1,20}(?:[.:]\d+)*@(?:c\.us|s\.whatsapp\.net|lid)$/i,
	/^\d{1,20}(?:-\d{10})?@g\.us$/i,
	/^\d{1,20}@(?:broadcast|newsletter)$/i,
	/^status@broadcast$/,
];

/** Longer than all of these, and than any phone number. */
const MAX_LENGTH = 200;

/** What stands between the digits of a phone number when people write it: spaces, dots, dashes. */
const PHONE_FORM = /^\(?\+?[\d\s().\-\u2010-\u2015\u2212]+$/;

/**
 * Reads what a person put into 'Chat': a phone number with its country code, written in any way, or
 * an id of WhatsApp or of a gateway.
 * @param parseChatId reads the ids that a gateway writes in forms of its own
 * @returns null for what can be neither (a name, a link, a path, an empty field)
 */
export function parseChatReference(pasted: unknown, parseChatId: ParseChatId): Jid | null {
	const text = withoutInvisibleCharacters(pasted);
	if (text.length > MAX_LENGTH) return null;
	if (text.includes('@')) return hasJidForm(text) ? parseJid(text) : null;
	const chat = parseChatId(text);
	if (chat && hasJidForm(chat.id)) return chat;
	const digits = phoneDigits(text);
	return isPhone(digits) ? contactJid(digits) : null;
}

function hasJidForm(id: string): boolean {
	return JID_FORMS.some((form) => form.test(id));
}

/** The digits of what is written like a phone number or a part of one; '' for any other text. */
export function phoneDigits(written: string): string {
	const text = withoutInvisibleCharacters(written);
	return PHONE_FORM.test(text) ? text.replace(/\D/g, '') : '';
}
