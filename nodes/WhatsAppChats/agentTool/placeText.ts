import { toInteger } from '../whatsapp/coerce';
import { isoTime } from '../whatsapp/isoTime';
import type { Place } from './place';

/** Five parts: the time and the count of the last chat, its tie, how many were given, the newest time. */
const FORM = /^([0-9a-z]*)\.([0-9a-z]*)\.([\w-]{6})\.([0-9a-z]+)\.([0-9a-z]*)$/;

/** Writes a place as one short word, which a model hands back as it is. */
export function writePlace({ lastMessageAt, unreadCount, tie, given, newestAt }: Place): string {
	const [time, newest] = [lastMessageAt, newestAt].map((at) => base36(at && Date.parse(at)));
	return [time, base36(unreadCount), tie, base36(given), newest].join('.');
}

/** Reads what `writePlace` wrote; null for all else. */
export function readPlace(written: string): Place | null {
	const [, time, count, tie, given, newest] = FORM.exec(written) ?? [];
	if (tie === undefined) return null;
	return {
		lastMessageAt: readTime(time),
		unreadCount: readNumber(count),
		tie,
		given: readNumber(given) ?? 1,
		newestAt: readTime(newest),
	};
}

function base36(number: number | '' | null): string {
	return typeof number === 'number' ? number.toString(36) : '';
}

function readTime(written: string | undefined): string | null {
	const milliseconds = readNumber(written);
	return milliseconds === null ? null : isoTime(milliseconds);
}

function readNumber(written: string | undefined): number | null {
	return written ? toInteger(parseInt(written, 36)) : null;
}
