/** One form of a number and the other; a named group holds the digits that both have. */
const FORMS: ReadonlyArray<[form: RegExp, alternate: string]> = [
	// Brazil put a 9 before its mobiles, which began with 6 to 9; landlines begin with 2 to 5, without.
	[/^55(?<area>[1-9]{2})9(?<line>[6-9]\d{7})$/, '55$<area>$<line>'],
	[/^55(?<area>[1-9]{2})(?<line>[6-9]\d{7})$/, '55$<area>9$<line>'],
	// Mexico's mobiles had a 1 before their ten digits until 2019.
	[/^521(?<national>[2-9]\d{9})$/, '52$<national>'],
	[/^52(?<national>[2-9]\d{9})$/, '521$<national>'],
	// Argentina's mobiles have a 9 before their ten digits, which many leave out.
	[/^549(?<national>[1-3]\d{9})$/, '54$<national>'],
	[/^54(?<national>[1-3]\d{9})$/, '549$<national>'],
];

/**
 * The other form in which WhatsApp may know the owner of a number, for looking it up and nothing else:
 * people are registered in either, and only the gateway knows which.
 * @param phone international digits
 * @returns null for a number that has one form alone
 */
export function alternateNumber(phone: string): string | null {
	const known = FORMS.find(([form]) => form.test(phone));
	return known ? phone.replace(...known) : null;
}

/** What Brazilians leave out of a number at home: nothing, the country, or an area too, whichever. */
const LEFT_OUT = ['', '55', '5511'];

/** The other forms of a number from which the country, or the area as well, may be left out. */
export function localAlternates(digits: string): string[] {
	return LEFT_OUT.flatMap((start) => alternateNumber(start + digits)?.slice(start.length) ?? []);
}
