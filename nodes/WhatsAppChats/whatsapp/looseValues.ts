/**
 * Reads single values that came off the wire. Every function takes anything at all, gives the one
 * type an item promises, and null where the gateway said nothing of use. None of them throws.
 */

/** Milliseconds from which a number is taken for milliseconds and not for seconds (the year 1973). */
const SMALLEST_MILLISECONDS = 1e11;

/** The last millisecond of the year 9999, the last that ISO 8601 writes with four digits. */
const LAST_MILLISECOND = 253_402_300_799_999;

/** Whether a value is an object with keys (not null, not an array). */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text as the gateway wrote it; null for one that is empty or blank, and for any other type. */
export function readText(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A finite number, given as a number or as decimal digits in a string; else null. */
export function readNumber(value: unknown): number | null {
	const written = typeof value === 'string' ? value.trim() : value;
	if (typeof written === 'string' && !/^-?\d+(\.\d+)?$/.test(written)) return null;
	if (typeof written !== 'string' && typeof written !== 'number') return null;
	const number = Number(written);
	return Number.isFinite(number) ? number : null;
}

/** A whole number of zero or more, from 5 or "5"; else null. */
export function readCount(value: unknown): number | null {
	const number = readNumber(value);
	return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** A yes or no from true, "true", 1, "1" and their opposites, in any case; else null. */
export function readFlag(value: unknown): boolean | null {
	const written = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (written === true || written === 'true' || written === 1 || written === '1') return true;
	if (written === false || written === 'false' || written === 0 || written === '0') return false;
	return null;
}

/**
 * A moment as ISO 8601 in UTC with milliseconds, from a Unix time in seconds or in milliseconds
 * (from 1e11 on), as a number or a string. Null for zero, for less, and for what is past 9999.
 */
export function readTime(value: unknown): string | null {
	const number = readNumber(value);
	if (number === null || number <= 0) return null;
	return isoTime(number >= SMALLEST_MILLISECONDS ? number : number * 1000);
}

/** Milliseconds since 1970 as ISO 8601 in UTC; null past 9999, where no chat can be. */
export function isoTime(milliseconds: number): string | null {
	return milliseconds <= LAST_MILLISECOND ? new Date(milliseconds).toISOString() : null;
}

/**
 * An id as the gateway wrote it, from a string or a number. A number too great for JavaScript to
 * hold exactly has lost its last digits already: null, rather than somebody else's id.
 */
export function readId(value: unknown): string | null {
	if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
	return readText(value)?.trim() ?? null;
}
