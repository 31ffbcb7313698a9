/** The longest part of a provider's text that an error quotes. */
const LONGEST_QUOTE = 200;

/**
 * A provider's text, fit to stand in an error: on one line, without any address, and without the
 * secrets of the account even where the provider wrote them back.
 */
export function quote(text: string, secrets: readonly string[]): string {
	let clean = text.replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '[address]');
	clean = clean.replace(/\S*\/instances\/\S+/gi, '[address]');
	for (const secret of secrets) {
		if (secret === '') continue;
		clean = clean.replaceAll(secret, '[hidden]').replaceAll(encodeURIComponent(secret), '[hidden]');
	}
	clean = clean.replace(/\s+/g, ' ').trim();
	return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE)}…` : clean;
}
