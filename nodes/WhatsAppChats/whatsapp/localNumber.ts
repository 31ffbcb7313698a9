import { phoneDigits } from './writtenPhone';

/** A person's id, behind whose `@` nothing says more than that it is a person's. */
const PERSON = /@(?:c\.us|s\.whatsapp\.net)$/i;

/** Numbers as they are dialled at home: ten digits, a 0 in front, or an 8 as in Russia. */
const LOCAL_FORMS = [
	/^0?[1-9]\d{9}$/,
	/^0[1-9]\d{6,11}$/,
	/^[1-9]{2}9\d{8}$/, // a mobile of Brazil
	/^8[3489]\d{9}$/, // Russia
];

/**
 * Local numbers of which only one country has such, and how it writes them abroad. Left out are those area
 * codes of Brazil with which mobiles of other countries begin (Peru's 51, Thailand's 66, Vietnam's 84,
 * Russia's 79 and 89, …), and 55, behind which the area code may be missing as well.
 */
const COUNTRIES: ReadonlyArray<[form: RegExp, whole: string]> = [
	[/^0?(?!22|38|51|55|66|68|79|84|89|95)([1-9]{2})(9\d{4})(\d{4})$/, '+55 $1 $2-$3'],
	[/^0?(1[1-9])([2-9]\d{3})(\d{4})$/, '+55 $1 $2-$3'],
];

/**
 * Asks whether a number lacks its country code, with a guess where only one country has such numbers.
 * @param written as a person wrote it; who writes a `+` means a country code
 * @returns null for what doesn't look like a number dialled at home
 */
export function countryCodeQuestion(written: string): string | null {
	const digits = written.includes('+') ? '' : phoneDigits(written.replace(PERSON, ''));
	if (!LOCAL_FORMS.some((form) => form.test(digits))) return null;
	const country = COUNTRIES.find(([form]) => form.test(digits));
	return country
		? `Is the country code missing? Try ${digits.replace(...country)}.`
		: 'Is the country code missing? Every number begins with it, like +55 for Brazil.';
}
