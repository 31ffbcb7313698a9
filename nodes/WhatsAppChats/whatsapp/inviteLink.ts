import { withoutInvisibleCharacters } from './pastedText';

const CODE = /^[0-9A-Za-z_-]{10,64}$/;

/** The host must be exactly WhatsApp's: a link to `chat.whatsapp.com.evil.example` is no invite. */
const LINK =
	/^(?:https?:\/\/)?(?:www\.)?chat\.whatsapp\.com\/(?:invite\/)?([0-9a-z_-]{10,64})\/?(?:[?#].*)?$/i;

/**
 * Reads what a person put into 'Invite': a group's invite link in any of its forms, or its code.
 * @returns the code, its case kept; null for what can't be an invite (a channel, wa.me, a name)
 */
export function parseInviteCode(pasted: unknown): string | null {
	const text = withoutInvisibleCharacters(pasted);
	return CODE.test(text) ? text : (LINK.exec(text)?.[1] ?? null);
}

/** The canonical link of an invite, the form that gateways are asked with. */
export function inviteUrl(code: string): string {
	return `https://chat.whatsapp.com/${code}`;
}
