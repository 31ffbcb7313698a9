import { isPhone } from './jid';
import { withoutInvisibleCharacters } from './pastedText';
import { withPlainDigits } from './plainDigits';
import { readSheetNumber } from './sheetNumber';

/** What stands between the digits of a phone number when people write it: spaces, dots, dashes. */
const PHONE_FORM = /^\(?\+?[\d\s().\-\u2010-\u2015\u2212]+$/;

/** Of the numbers behind +1 none has another length, or an area that begins with 0 or 1. */
const NORTH_AMERICAN = /^1[2-9]\d{9}$/;

/** The 0 that is dialled at home in the place of the country code; numbers of Italy and San Marino keep it. */
const HOME_ZERO = /^(\(?(?:\+|00)(?!\s*(?:39|378))[^(]*)\(0\)/;

/** Brazil's zero of calls at home behind its country code: no area there begins with 0. */
const BRAZIL_HOME_ZERO = /^550(?=[1-9]{2}\d{8,9}$)/;

/** The digits of what is written like a phone number or a part of one; '' for any other text. */
export function phoneDigits(written: string): string {
	const text = withPlainDigits(withoutInvisibleCharacters(written));
	return PHONE_FORM.test(text) ? text.replace(/\D/g, '') : '';
}

/**
 * Reads a text that is one phone number and nothing else: with `+`, with the `00` that many countries dial
 * before a country code, with the zero of calls at home in brackets, as Russians write it, or as a sheet does.
 * @returns international digits; null for what can't be such a number
 */
export function readPhone(written: string): string | null {
	const text = withPlainDigits(written).replace(HOME_ZERO, '$1');
	const sheet = readSheetNumber(text);
	const dialled = international(sheet ? (sheet.digits ?? '') : text);
	const digits = dialled.replace(BRAZIL_HOME_ZERO, '55');
	return isPhone(digits) ? digits : null;
}

function international(text: string): string {
	const digits = phoneDigits(text);
	if (text.includes('+')) return digits;
	if (isRussianAtHome(text, digits)) return `7${digits.slice(1)}`;
	return digits.startsWith('00') ? withoutPrefix(digits) : digits;
}

/** `0011` begins no number behind 00: it is what Australians dial first, or a slip. */
function withoutPrefix(digits: string): string {
	const abroad = digits.slice(2);
	return abroad.startsWith('1') && !NORTH_AMERICAN.test(abroad) ? digits : abroad;
}

/**
 * Whether eleven digits begin with the 8 that Russia and Kazakhstan dial before their ten, in the place of
 * +7. No country code is 8 alone, so an 8 that stands apart is theirs: `8 (495) …`. None begins with 83 or
 * 89 either. All else that begins with 8 (`84951234567`) may as well be Vietnam's +84 or another country's.
 */
function isRussianAtHome(text: string, digits: string): boolean {
	return digits.length === 11 && (/^8[39]/.test(digits) || /^8\D+[34789]/.test(text));
}
