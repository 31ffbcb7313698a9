import { isRecord, toBoolean, toText } from '../whatsapp/coerce';

/** The fields in which services say what is wrong, the ones that were seen of gateways first. */
const FIELDS = [
	...['error', 'message', 'reason', 'detail', 'details', 'msg', 'description'],
	...['status_message', 'errors', 'title'],
];

/** The fields of an object that is the value of such a field. */
const INNER_FIELDS = [...FIELDS, 'text', 'info'];

/** How deeply nested objects and lists are searched. */
const MAX_DEPTH = 2;

/** How many entries of a list are searched. */
const MAX_ENTRIES = 5;

/**
 * Finds the error text in an answer that isn't what was asked for: the first text in a field
 * that is usual for it, in a list or object there, or in a list of such answers; else a flag that says
 * it failed. Only fields by name are looked at, as an object may have any number of them.
 * @returns null where there is neither
 */
export function findErrorText(answer: unknown): string | null {
	if (!Array.isArray(answer)) return textInFields(answer, FIELDS, 0) ?? failureFlag(answer);
	return textInList(answer, FIELDS, 0) ?? failureFlag(answer[0]);
}

/**
 * Finds the failure that an answer of any kind reports: an `error` or `message`, or a flag with the
 * words beside it.
 * @returns null where it reports none
 */
export function findReportedFailure(answer: unknown): string | null {
	if (!isRecord(answer)) return null;
	const said = textIn(answer.error, 0) ?? toText(answer.message);
	return said ?? (failureFlag(answer) === null ? null : findErrorText(answer));
}

/** The flag that marks an answer as a failure, in words. */
function failureFlag(answer: unknown): string | null {
	if (!isRecord(answer)) return null;
	const { success, ok, error, status } = answer;
	if (toBoolean(success) === false) return 'success: false';
	if (toBoolean(ok) === false) return 'ok: false';
	if (toBoolean(error) === true) return 'error: true';
	const isFailure = typeof status === 'string' && /^(?:error|fail|failed|failure)$/i.test(status);
	return isFailure ? `status: ${status}` : null;
}

function textIn(value: unknown, depth: number): string | null {
	if (typeof value !== 'object') return toText(value);
	if (depth >= MAX_DEPTH) return null;
	return Array.isArray(value)
		? textInList(value, INNER_FIELDS, depth + 1)
		: textInFields(value, INNER_FIELDS, depth + 1);
}

function textInList(list: unknown[], fields: readonly string[], depth: number): string | null {
	for (const entry of list.slice(0, MAX_ENTRIES)) {
		const text = toText(entry) ?? textInFields(entry, fields, depth);
		if (text !== null) return text;
	}
	return null;
}

function textInFields(value: unknown, fields: readonly string[], depth: number): string | null {
	if (!isRecord(value)) return null;
	for (const field of fields) {
		const text = textIn(value[field], depth);
		if (text !== null) return text;
	}
	return null;
}
