/** As much of a name or a message as a model needs to recognize it. */
const MAX_LENGTH = 100;

/** More is not looked at: what is not seen counts in it as well. */
const MAX_READ = 1000;

/** What breaks lines, and what is not seen and can turn a text around. Joiners belong to letters and emoji. */
const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cs}\p{Co}]|(?![\u200c\u200d])\p{Cf}/gu;

/** Half of an emoji, or what would join it to the next letter. */
const TORN = /[\p{Cs}\u200c\u200d]+$/u;

/** A text of other people on one line, without control characters, of at most 100 characters. */
export function shortText(text: string): string {
	const line = text.slice(0, MAX_READ).replace(UNSEEN, '').replace(BREAKS, ' ').trim();
	if (line.length <= MAX_LENGTH && text.length <= MAX_READ) return line;
	return `${line
		.slice(0, MAX_LENGTH - 1)
		.replace(TORN, '')
		.trimEnd()}…`;
}
