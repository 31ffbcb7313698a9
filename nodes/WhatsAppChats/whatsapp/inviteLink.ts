import { LINK_START } from './links';
import { withoutInvisibleCharacters } from './pastedText';

const CODE = /^[0-9A-Za-z_-]{10,64}$/;

/**
 * The host must be exactly WhatsApp's: a link to `chat.whatsapp.com.evil.example` is no invite. Behind the
 * code come an end of a word or a query, and no further path.
 */
const LINKS = new RegExp(
	LINK_START +
		String.raw`chat\.whatsapp\.com\/(?:invite\/)?([0-9a-z_-]{10,64})\/?(?![\w%/\\@&=+~$-]|\.+[\w/\\])`,
	'gi',
);

/** What people and programs put around a code: quotes, brackets, a full stop. */
const WRAPPING = /^["'`“”„‘’«»‹›<([{]|["'`“”‘’«»‹›>)\]}.,;]{1,2}$/g;

/**
 * Finds what a person put into 'Invite': a group's invite link in any of its forms, also inside of the
 * message that WhatsApp's 'Share' writes, or the bare code.
 * @returns the different codes, their case kept; none for what can't be an invite (a channel, wa.me, a name)
 */
export function findInviteCodes(pasted: unknown): string[] {
	const text = withoutInvisibleCharacters(pasted);
	const bare = text.replace(WRAPPING, '');
	if (CODE.test(bare)) return [bare];
	return [...new Set(Array.from(text.matchAll(LINKS), ([, code = '']) => code))];
}

/** Whether a text is an invite link, or has one in it; a bare code can be any word. */
export function hasInviteLink(pasted: unknown): boolean {
	return withoutInvisibleCharacters(pasted).search(LINKS) !== -1;
}

/** The canonical link of an invite, the form that gateways are asked with. */
export function inviteUrl(code: string): string {
	return `https://chat.whatsapp.com/${code}`;
}
