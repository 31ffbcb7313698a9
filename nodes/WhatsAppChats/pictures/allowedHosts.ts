/**
 * An address of WhatsApp's own picture service: pps.whatsapp.net, media-….cdn.whatsapp.net and whatever
 * else stands under whatsapp.net. It is matched as it is written, and every sign on which two readers of
 * an address could differ (a user before the host, a port, a final dot, a backslash, a percent sign in
 * the host, a tab, letters beyond ASCII) makes it another one.
 */
const PICTURE_SERVICE = /^https:\/\/([a-z0-9-]+\.)*whatsapp\.net\/[!-[\]-~]*$/i;

/** Several times the length of WhatsApp's addresses. */
const MAX_LENGTH = 4000;

/**
 * Gives the address to ask for a picture.
 * @param url what a gateway says is the address of a chat's picture: anything at all
 * @returns null for every address that is not WhatsApp's: it must not be asked for
 */
export function pictureAddress(url: string): string | null {
	if (url.length > MAX_LENGTH || !PICTURE_SERVICE.test(url) || !URL.canParse(url)) return null;
	return new URL(url).href;
}
