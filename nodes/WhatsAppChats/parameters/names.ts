import { isBlank } from './blank';
import { written } from './written';

/**
 * Reads names that were chosen from a list: as a list, or as a text with commas where an expression or
 * an agent gives one. Capitals make no difference.
 * @returns them in the order of `known`; null where one of them is no name of the list
 */
export function readNames<Name extends string>(
	value: unknown,
	known: readonly Name[],
): Name[] | null {
	if (typeof value === 'object' && !Array.isArray(value)) return null;
	const list: unknown[] = Array.isArray(value) ? value : written(value).split(',');
	const given = list.filter((name) => !isBlank(name)).map(tidied);
	const found = known.filter((name) => given.includes(tidied(name)));
	return found.length === new Set(given).size ? found : null;
}

function tidied(name: unknown): string {
	return written(name).trim().toLowerCase();
}
