/**
 * Reads single values that came off the wire. Every function takes anything at all, gives the one
 * type an item promises, and null where the gateway said nothing of use. None of them throws.
 */

import { isoTime } from './isoTime';

/** Milliseconds from which a number is taken for milliseconds and not for seconds (the year 1973). */
const MIN_MILLISECONDS = 1e11;

/** Whether a value is an object with keys (not null, not an array). */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text as the gateway wrote it; null for one that is empty or blank, and for any other type. */
export function toText(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A finite number, given as a number or as decimal digits in a string; else null. */
export function toNumber(value: unknown): number | null {
	if (typeof value === 'string') return readDecimal(value.trim());
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function readDecimal(written: string): number | null {
	if (!isDigits(written) && !/^-?\d+(\.\d+)?$/.test(written)) return null;
	const number = Number(written);
	return Number.isFinite(number) ? number : null;
}

const ZERO = 48;
const NINE = 57;

/** Whether a text is one or more of the digits 0 to 9: `/^\d+$/`, in a fraction of its time. */
export function isDigits(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < ZERO || code > NINE) return false;
	}
	return text.length > 0;
}

/** A whole number of zero or more, from 5 or "5"; else null. */
export function toInteger(value: unknown): number | null {
	const number = toNumber(value);
	// JSON has a -0, which is no number of things.
	return number !== null && Number.isSafeInteger(number) && number >= 0 ? number + 0 : null;
}

/** A yes or no from true, "true", 1, "1" and their opposites, in any case; else null. */
export function toBoolean(value: unknown): boolean | null {
	switch (value) {
		case true:
		case 'true':
		case 1:
		case '1':
			return true;
		case false:
		case 'false':
		case 0:
		case '0':
			return false;
		default:
			return typeof value === 'string' ? readTidiedFlag(value) : null;
	}
}

/** A flag in capitals or with spaces around it. */
function readTidiedFlag(written: string): boolean | null {
	const tidied = written.trim().toLowerCase();
	return tidied === written ? null : toBoolean(tidied);
}

/**
 * A moment as ISO 8601 in UTC with milliseconds, from a Unix time in seconds or in milliseconds
 * (from 1e11 on), as a number or a string. Null for zero, for less, and for what is past 9999.
 */
export function toIsoTime(value: unknown): string | null {
	const number = toNumber(value);
	if (number === null || number <= 0) return null;
	return isoTime(number >= MIN_MILLISECONDS ? number : number * 1000);
}

/**
 * An id as the gateway wrote it, from a string or a number. A number too great for JavaScript to
 * hold exactly has lost its last digits already: null, rather than somebody else's id.
 */
export function toId(value: unknown): string | null {
	if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
	return toText(value)?.trim() ?? null;
}
