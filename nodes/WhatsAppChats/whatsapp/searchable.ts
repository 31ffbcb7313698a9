import { withoutInvisibleCharacters } from './pastedText';

/** A text as it is compared in a search: without case, accents, fancy letters and invisible marks. */
export function searchable(text: string): string {
	return withoutInvisibleCharacters(text)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\s+/g, ' ');
}
