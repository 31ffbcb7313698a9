import { decodings, squeezed } from './decodings';

/** Shorter ones stand in innocent words. */
const MIN_ENCODED_LENGTH = 8;

/**
 * How a secret looks in a text that is decoded and squeezed as `decodings` and `squeezed` do it: itself, also where
 * something in it can be decoded, and in hexadecimal digits and Base64.
 */
export function secretForms(secret: string): string[] {
	const plain = decodings(secret).map(squeezed);
	const bytes = Buffer.from(secret);
	const encoded = [bytes.toString('hex'), ...[0, 1, 2].flatMap((before) => base64(bytes, before))];
	return [
		...plain.filter((form) => form !== ''),
		...encoded.filter((form) => form.length >= MIN_ENCODED_LENGTH),
	];
}

/**
 * The letters that are the same in the Base64 of every text in which the bytes begin at that place of
 * three, as those of "name:secret"; with the signs of URLs as well.
 */
function base64(bytes: Buffer, before: number): string[] {
	const whole = Buffer.concat([Buffer.alloc(before), bytes]);
	const first = Math.ceil((before * 8) / 6);
	const last = Math.floor((whole.length * 8) / 6);
	return (['base64', 'base64url'] as const).map((encoding) => {
		const letters = whole.toString(encoding).slice(first, last).toLowerCase();
		return letters.replaceAll('+', '');
	});
}
