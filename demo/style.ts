import * as util from 'node:util';

/** How a text can stand out: by ANSI codes, on a terminal alone. */
type Style = 'bold' | 'dim' | 'green' | 'red' | 'cyan';

// Node.js before 20.12 has no styleText.
const isColourOn =
	process.stdout.isTTY && !process.env.NO_COLOR && typeof util.styleText === 'function';

/** The text in that style; as it is where colour is off. */
export function styled(style: Style, text: string): string {
	return isColourOn ? util.styleText(style, text) : text;
}
