/** The countries of most users, as they write their numbers. */
const FORMS: ReadonlyArray<[form: RegExp, written: string]> = [
	[/^55([1-9]{2})(\d{4,5})(\d{4})$/, '+55 $1 $2-$3'],
	[/^7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2-$3-$4'],
];

/** A phone number as people read it: `+55 11 98765-4321`, or `+` and the digits; null for none. */
export function formatPhone(phone: string | null): string | null {
	if (phone === null) return null;
	const known = FORMS.find(([form]) => form.test(phone));
	return known ? phone.replace(...known) : `+${phone}`;
}
