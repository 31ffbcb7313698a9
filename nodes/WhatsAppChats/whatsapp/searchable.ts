import { withoutInvisibleCharacters } from './pastedText';

/** All white space but a single space, so that most texts stay one string in memory. */
const WIDE_SPACE = /\s{2,}|[^\S ]/g;

/** A text as it is compared in a search: without case, accents, fancy letters and invisible marks. */
export function searchable(text: string): string {
	return withoutInvisibleCharacters(text)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(WIDE_SPACE, ' ');
}
