/** The last millisecond of the year 9999, the last that ISO 8601 writes with four digits. */
const LAST_MILLISECOND = 253_402_300_799_999;

const DAY = 86_400_000;

/** The codes of "0" and of what stands between digits. */
const ZERO = 48;
const [HYPHEN, T, COLON, POINT, Z] = [45, 84, 58, 46, 90];

/**
 * Milliseconds since 1970 as ISO 8601 in UTC; null past 9999, where no chat can be. The digits are
 * worked out here: `toISOString` would take longer than all else that is read of a chat.
 */
export function isoTime(milliseconds: number): string | null {
	if (!(milliseconds <= LAST_MILLISECOND)) return null;
	if (milliseconds < 0) return new Date(milliseconds).toISOString();
	const days = Math.floor(milliseconds / DAY);
	return write(toDate(days), Math.floor(milliseconds - days * DAY));
}

type CalendarDate = { year: number; month: number; day: number };

/** Howard Hinnant's `civil_from_days`: years are counted from March on, so that leap days end them. */
function toDate(daysSince1970: number): CalendarDate {
	const days = daysSince1970 + 719_468; // since 1 March of the year 0
	const era = Math.floor(days / 146_097); // of 400 years
	const dayOfEra = days - era * 146_097;
	const leapDays =
		Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
	const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
	const dayOfYear =
		dayOfEra - 365 * yearOfEra - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100);
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return {
		year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
	};
}

function write({ year, month, day }: CalendarDate, millisecondsOfDay: number): string {
	const century = Math.floor(year / 100);
	const seconds = Math.floor(millisecondsOfDay / 1000);
	const minutes = Math.floor(seconds / 60);
	const hour = Math.floor(minutes / 60);
	const minute = minutes - hour * 60;
	const second = seconds - minutes * 60;
	const millisecond = millisecondsOfDay - seconds * 1000;
	// prettier-ignore
	return String.fromCharCode(
		tens(century), ones(century), tens(year - century * 100), ones(year), HYPHEN,
		tens(month), ones(month), HYPHEN, tens(day), ones(day), T,
		tens(hour), ones(hour), COLON, tens(minute), ones(minute), COLON,
		tens(second), ones(second), POINT,
		ZERO + Math.floor(millisecond / 100), ones(Math.floor(millisecond / 10)), ones(millisecond), Z,
	);
}

function tens(number: number): number {
	return ZERO + Math.floor(number / 10);
}

function ones(number: number): number {
	return ZERO + number - Math.floor(number / 10) * 10;
}
