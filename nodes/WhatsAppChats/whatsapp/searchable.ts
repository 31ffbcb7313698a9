import { withoutInvisibleCharacters } from './pastedText';

/** Letters that Unicode's forms leave whole, as people type them who lack their keys. */
const PLAIN_LETTERS = new Map([
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ø', 'o'],
	['ł', 'l'],
	['đ', 'd'],
	['ð', 'd'],
	['ı', 'i'],
]);
const SPECIAL_LETTERS = new RegExp(`[${[...PLAIN_LETTERS.keys()].join('')}]`, 'g');

/** All white space but a single space, so that most texts stay one string in memory. */
const WIDE_SPACE = /\s{2,}|[^\S ]/g;

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
		.replace(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
		.replace(WIDE_SPACE, ' ');
}

/** The words of a text in the form of `searchable`. */
export function wordsOf(searched: string): string[] {
	return searched.split(' ').filter(Boolean);
}
