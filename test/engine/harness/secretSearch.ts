import { textsIn, type PlacedText } from './textsIn';

/** How much of a key is too much to show. */
const PIECE_LENGTH = 12;

/** How often one way of writing may stand in another: `&amp;#x25;41`. */
const MAX_LAYERS = 3;

/**
 * Looks for secrets in everything there is, however they are written: escaped in any way a few times
 * over, in base64 or hexadecimal, in any case, with white space between.
 * @param except objects that are passed over
 * @returns the texts with one of them
 */
export function textsWithSecrets(
	everything: unknown,
	secrets: readonly string[],
	except: Iterable<object> = [],
): PlacedText[] {
	const isSecret = secrets.filter((secret) => secret !== '').map(secretIn);
	return textsIn(everything, except).filter(([, text]) => isSecret.some((isIn) => isIn(text)));
}

/** As `textsWithSecrets`, for pieces of secrets: only for keys whose pieces stand nowhere else. */
export function textsWithPieces(everything: unknown, secrets: readonly string[]): PlacedText[] {
	const pieces = secrets
		.map(squeezed)
		.flatMap((secret) =>
			Array.from({ length: Math.max(0, secret.length - PIECE_LENGTH + 1) }, (_, at) =>
				secret.slice(at, at + PIECE_LENGTH),
			),
		);
	return textsIn(everything).filter(([, text]) =>
		pieces.some((piece) => squeezed(text).includes(piece)),
	);
}

/** Gives the test whether a text has that secret in it. */
function secretIn(secret: string): (text: string) => boolean {
	const plain = squeezed(secret);
	const hex = Buffer.from(secret).toString('hex');
	const base64 = [0, 1, 2].map((offset) => base64Behind(offset, secret));
	return (text) =>
		readingsOf(text).some((reading) => {
			const small = squeezed(reading);
			if (small.includes(plain) || small.includes(hex)) return true;
			const letters = reading
				.replace(/[\s\p{Cf}]+/gu, '')
				.replaceAll('-', '+')
				.replaceAll('_', '/');
			return base64.some((form) => letters.includes(form));
		});
}

/** Without anything between the letters, which are small and narrow. */
function squeezed(text: string): string {
	return text
		.replace(/[\s\p{Cf}]+/gu, '')
		.replace(/[\uff00-\uff5e]/g, narrow)
		.replaceAll(' ', '')
		.toLowerCase();
}

/** The part of base64 that a secret alone decides, whatever stands so many bytes before it. */
function base64Behind(offset: number, secret: string): string {
	const bytes = Buffer.from('x'.repeat(offset) + secret);
	const [start, end] = [Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6)];
	return bytes.toString('base64').slice(start, end);
}

/** The text, and all that comes out when the ways of escaping in it are undone. */
function readingsOf(text: string): string[] {
	const readings = new Set([text]);
	let last = [text];
	for (let layer = 0; layer < MAX_LAYERS; layer++) {
		const next = last.flatMap((reading) => DECODERS.map((decode) => decode(reading)));
		last = [...new Set(next)].filter((reading) => !readings.has(reading));
		for (const reading of last) readings.add(reading);
	}
	return [...readings];
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	plus: '+',
};

const DECODERS: ReadonlyArray<(text: string) => string> = [
	(text) => text.replace(/%([0-9a-f]{2})/gi, fromHex),
	(text) => text.replaceAll('+', ' ').replace(/%([0-9a-f]{2})/gi, fromHex),
	(text) =>
		text
			.replace(
				/&(amp|lt|gt|quot|plus);/gi,
				(all, name: string) => ENTITIES[name.toLowerCase()] ?? all,
			)
			.replace(/&#(\d{1,6});/g, (_all, code: string) => String.fromCodePoint(Number(code)))
			.replace(/&#x([0-9a-f]{1,5});/gi, fromHex),
	(text) =>
		text
			.replace(/\\u([0-9a-f]{4})/gi, fromHex)
			.replace(/\\x([0-9a-f]{2})/gi, fromHex)
			.replace(/\\(["'\\/])/g, '$1'),
];

function fromHex(_all: string, code: string): string {
	return String.fromCodePoint(parseInt(code, 16));
}

/** The letter of ASCII that a wide one stands for. */
function narrow(wide: string): string {
	return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}
