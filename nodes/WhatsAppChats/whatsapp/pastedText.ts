/** Marks that copying from a phone's contacts or a chat brings along: direction, joiners, BOM. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Nobody pastes more into a field for a number, a link or an id. */
const MAX_PASTED = 10_000;

/**
 * What a person pasted, without invisible marks and outer spaces; '' for what is no text or number, and
 * for a text that is far too long.
 */
export function withoutInvisibleCharacters(pasted: unknown): string {
	if (typeof pasted !== 'string' && typeof pasted !== 'number') return '';
	const text = String(pasted);
	return text.length > MAX_PASTED ? '' : text.replace(INVISIBLE, '').trim();
}
