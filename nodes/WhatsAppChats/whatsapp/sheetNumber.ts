import { withoutInvisibleCharacters } from './pastedText';
import { withPlainDigits } from './plainDigits';

/** What a sheet makes of a phone number in a column of numbers: `5511987654321.0`, `5.51199E+12`. */
const WITH_FRACTION = /^\+?(\d{7,15})[.,](\d{1,2})$/;
const WITH_EXPONENT = /^(\d)(?:[.,](\d{1,30}))?e\+?(\d{1,2})$/i;

/** A sheet's number: its whole digits, or null where a part of them was lost or never was a phone's. */
type SheetNumber = { digits: string | null; isShortened: boolean };

/** Reads a number that a sheet wrote as one; null for any other text. */
export function readSheetNumber(text: string): SheetNumber | null {
	const [, whole, fraction = ''] = WITH_FRACTION.exec(text) ?? [];
	if (whole !== undefined) return toWhole(whole + fraction, whole.length);
	const [, first, others = '', exponent] = WITH_EXPONENT.exec(text) ?? [];
	if (first === undefined) return null;
	return toWhole(first + others, Number(exponent) + 1);
}

/** Whether a sheet cut off the last digits of a number: only the beginning of `5.51199E+12` is known. */
export function isShortenedNumber(pasted: unknown): boolean {
	const text = withPlainDigits(withoutInvisibleCharacters(pasted));
	return readSheetNumber(text)?.isShortened === true;
}

/** Whether a number is only the beginning of what it was: a group's id has more digits than one can hold. */
export function isInexactNumber(pasted: unknown): boolean {
	if (typeof pasted === 'number') return !Number.isSafeInteger(pasted);
	const text = withPlainDigits(withoutInvisibleCharacters(pasted));
	return WITH_EXPONENT.test(text) && readSheetNumber(text)?.digits === null;
}

/** @param places how many of the digits stand before the point */
function toWhole(digits: string, places: number): SheetNumber {
	const isShortened = digits.length < places && places >= 7 && places <= 15;
	const isWhole = digits.length >= places && /^0*$/.test(digits.slice(places));
	return { digits: isWhole ? digits.slice(0, places) : null, isShortened };
}
