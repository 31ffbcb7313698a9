import { isRecord, toNumber } from '../whatsapp/coerce';

/**
 * How many seconds an answer asks to wait, from its header Retry-After: a number of seconds or a
 * date; undefined where it asks for nothing that can be read.
 */
export function readRetryAfter(headers: unknown, now: Date = new Date()): number | undefined {
	const written = isRecord(headers) ? headers['retry-after'] : undefined;
	const seconds = toNumber(written);
	if (seconds !== null) return seconds >= 0 ? seconds : undefined;
	const date = typeof written === 'string' ? Date.parse(written) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, (date - now.getTime()) / 1000);
}
