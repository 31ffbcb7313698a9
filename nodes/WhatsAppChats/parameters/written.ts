/**
 * What a value writes itself as: a text, a number, one of Luxon's times. An expression can give an object
 * that writes itself as nothing at all.
 * @returns '' for such an object
 */
export function written(value: unknown): string {
	try {
		return String(value);
	} catch {
		return '';
	}
}
