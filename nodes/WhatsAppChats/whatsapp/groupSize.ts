import { toInteger } from './coerce';

/**
 * How many people a group has: the gateway's count or the length of its list, whichever is greater,
 * since both have been seen too low. Null where the gateway gives neither.
 */
export function groupSize(count: unknown, participants: readonly unknown[] | null): number | null {
	const said = toInteger(count);
	if (said === null) return participants?.length ?? null;
	return Math.max(said, participants?.length ?? 0);
}
