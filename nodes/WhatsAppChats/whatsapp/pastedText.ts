/** Marks that copying from a phone's contacts or a chat brings along: direction, joiners, BOM. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What a person pasted, without invisible marks and outer spaces; '' for what is no text or number. */
export function withoutInvisibleCharacters(pasted: unknown): string {
	const isWritten = typeof pasted === 'string' || typeof pasted === 'number';
	return isWritten ? String(pasted).replace(INVISIBLE, '').trim() : '';
}
