import { isPhone, parseJid, type Jid } from './jid';
import { withoutInvisibleCharacters } from './pastedText';

const ID_FORMS = [
	/^\d{1,20}(?:[.:]\d+)*@(?:c\.us|s\.whatsapp\.net|lid)$/i,
	/^\d{1,20}(?:-\d{10})?@g\.us$/i,
	/^\d{1,20}@(?:broadcast|newsletter)$/i,
	/^\d{1,20}(?:-\d{10})?-group$/,
	/^\d{1,20}-broadcast$/,
	/^\d{5,15}-\d{10}$/,
	/^120363\d{11,14}$/,
	/^(?:0|status|status@broadcast)$/,
];

/** Longer than all of these, and than any phone number. */
const MAX_LENGTH = 200;

/** What stands between the digits of a phone number when people write it: spaces, dots, dashes. */
const PHONE_FORM = /^\(?\+?[\d\s().\-\u2010-\u2015\u2212]+$/;

/**
 * Reads what a person put into 'Chat': a phone number with its country code, written in any way, or
 * an id of WhatsApp or of a gateway.
 * @returns null for what can be neither (a name, a link, a path, an empty field)
 */
export function parseChatReference(pasted: unknown): Jid | null {
	const text = withoutInvisibleCharacters(pasted);
	if (text.length > MAX_LENGTH) return null;
	if (ID_FORMS.some((form) => form.test(text))) return parseJid(text);
	const digits = phoneDigits(text);
	return isPhone(digits) ? parseJid(digits) : null;
}

/** The digits of what is written like a phone number or a part of one; '' for any other text. */
export function phoneDigits(written: string): string {
	const text = withoutInvisibleCharacters(written);
	return PHONE_FORM.test(text) ? text.replace(/\D/g, '') : '';
}
