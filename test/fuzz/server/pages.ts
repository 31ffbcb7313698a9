import type { JsonText } from '../generators/jsonText';
import type { PagesOf } from './httpAnswer';

/** What was asked for, and how often something was asked before. */
export type PageAsked = { page: number; pageSize: number; asked: number };

/** The entries of the page that a gateway gives, whatever was asked for. */
export function entriesOf(list: PagesOf, asked: PageAsked): JsonText[] {
	const { entries, count } = list;
	const [start, end] = rangeOf(list, asked);
	if (entries.length === 0 || end <= start) return [];
	return Array.from({ length: end - start }, (_, at) => {
		const entry = entries[(start + at) % entries.length] ?? '{}';
		return count === null ? entry : withOwnId(entry, start + at);
	});
}

/** From which entry to which a page goes. */
function rangeOf(
	list: PagesOf,
	{ page, pageSize, asked }: PageAsked,
): [start: number, end: number] {
	const all = list.count ?? list.entries.length;
	const size = Math.min(pageSize, list.pages === 'capped' ? 7 : 1000);
	const start = (page - 1) * size;
	if (list.pages === 'endless') return [start, start + size];
	if (list.pages === 'sameAgain') return [0, Math.min(size, all)];
	const left = list.pages === 'shrinking' ? all - asked * 3 : all;
	const last = Math.max(0, Math.ceil(left / size) - 1) * size;
	if (list.pages === 'lastAgain' && start >= left) return [last, left];
	const from = list.pages === 'overlapping' ? Math.max(0, start - (page - 1) * 2) : start;
	return [from, Math.min(from + size, left)];
}

/** The last of two fields with one name counts. */
function withOwnId(entry: JsonText, number: number): JsonText {
	const phone = 5_511_900_000_000 + number;
	const fields = entry.slice(1, -1);
	return `{${fields}${fields === '' ? '' : ','}"phone":"${phone}","id":"${phone}@c.us"}`;
}
