/** Digits of Arabic and Persian keyboards, and the wide digits and signs of East Asian ones. */
const FOREIGN = /[\u0660-\u0669\u06f0-\u06f9\uff08\uff09\uff0b\uff0d\uff0e\uff10-\uff19]/g;

/** The first wide character, and how far it is from the one of ASCII that it stands for. */
const [WIDE, WIDER] = [0xff00, 0xfee0];

/** Writes the digits of other keyboards, and the signs between those of a phone number, in ASCII. */
export function withPlainDigits(text: string): string {
	return text.replace(FOREIGN, (character) => {
		const code = character.charCodeAt(0);
		return code < WIDE ? String(code & 0xf) : String.fromCharCode(code - WIDER);
	});
}
