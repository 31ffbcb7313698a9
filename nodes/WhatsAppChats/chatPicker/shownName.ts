/** As much of a name as leaves room for the number beside it in the list, which is 350 pixels wide. */
const MAX_CHARACTERS = 32;

/** What people see as one character may be several to a computer: an emoji of a family, a letter and its accent. */
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Between them a text keeps its own direction, and leaves that of what stands beside it alone. */
const [ISOLATE, END_OF_ISOLATE] = ['\u2068', '\u2069'];

/** A quoted name as an entry of the list shows it: no longer than needed, and in its place. */
export function shownName(name: string): string {
	const shown = shorten(name);
	return RIGHT_TO_LEFT.test(shown) ? `${ISOLATE}${shown}${END_OF_ISOLATE}` : shown;
}

function shorten(name: string): string {
	if (name.length <= MAX_CHARACTERS) return name;
	const all = Array.from(characters.segment(name), ({ segment }) => segment);
	if (all.length <= MAX_CHARACTERS) return name;
	return `${all
		.slice(0, MAX_CHARACTERS - 1)
		.join('')
		.trimEnd()}…`;
}
