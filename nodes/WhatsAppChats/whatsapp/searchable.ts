import { withoutInvisibleCharacters } from './pastedText';

/** Names are shorter. Of what isn't one Unicode's forms can take a step for each pair of letters. */
export const MAX_SEARCHED = 1000;

/**
 * A text as it is compared in a search: without case, accents, fancy letters and invisible marks. Of a
 * long one the beginning.
 */
export function searchable(text: string): string {
	return withoutInvisibleCharacters(text.slice(0, MAX_SEARCHED))
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\s+/g, ' ');
}
