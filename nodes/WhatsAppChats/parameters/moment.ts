import { tryToParseDateTime } from 'n8n-workflow';
import { toNumber, toIsoTime } from '../whatsapp/coerce';
import { isoTime } from '../whatsapp/isoTime';
import { written } from './written';

/** A date, and perhaps a time, and perhaps its zone: `2026-01-15T18:00:00.000-03:00`. */
const ISO_FORM =
	/^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** WhatsApp is younger: a smaller number is no Unix time, but a year or a date without dashes. */
const MIN_UNIX_TIME = 1e9;

/**
 * Reads a moment as people and expressions give it: a text, a Unix time in seconds or milliseconds, a
 * Date, or one of Luxon's DateTime objects, which writes itself as ISO 8601.
 * @param timeZone that of a text which names none
 * @returns ISO 8601 in UTC; null for all that is not a moment, or could be two (01/02/2026)
 */
export function readMoment(value: unknown, timeZone: string): string | null {
	if (value instanceof Date) return isoTime(value.getTime());
	const number = toNumber(value);
	if (number !== null) return number < MIN_UNIX_TIME ? null : toIsoTime(number);
	const [, date, time = '00:00', zone = ''] = ISO_FORM.exec(written(value).trim()) ?? [];
	if (date === undefined) return null;
	const moment = parse(`${date}T${time}${zone.toUpperCase()}`, timeZone);
	// A day that its month doesn't have would otherwise become one of the next month.
	return moment?.toISODate() === date ? isoTime(moment.toMillis()) : null;
}

/** Whether a value is a date, or a date and a time, without the zone that it is in. */
export function lacksZone(value: unknown): boolean {
	const form = typeof value === 'string' ? ISO_FORM.exec(value.trim()) : null;
	return form !== null && form[3] === undefined;
}

function parse(text: string, timeZone: string) {
	try {
		return tryToParseDateTime(text, timeZone);
	} catch {
		return null;
	}
}
