/** The longest part of a provider's text that an error quotes. */
const LONGEST_QUOTE = 200;

/**
 * A provider's text, fit to stand in an error: on one line, without any address, and without the
 * secrets of the account even where the provider wrote them back.
 */
export function quote(text: string, secrets: readonly string[]): string {
	let clean = text
		.replace(/[a-z][a-z0-9+.-]*:\/\/\S+/gi, '[address]')
		.replace(/\S*\/instances\/\S+/gi, '[address]');
	for (const form of formsOf(secrets)) clean = clean.replaceAll(form, '[hidden]');
	clean = clean.replace(/\s+/g, ' ').trim();
	return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE)}…` : clean;
}

/** Each secret as it is and as a URL may write it; the longest first, as one may begin another. */
function formsOf(secrets: readonly string[]): string[] {
	const forms = secrets.flatMap((secret) => {
		const encoded = encodeURIComponent(secret);
		return [secret, encoded, encoded.replace(/%../g, (escape) => escape.toLowerCase())];
	});
	return forms.filter((form) => form !== '').sort((one, other) => other.length - one.length);
}
