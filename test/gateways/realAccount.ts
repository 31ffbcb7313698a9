import { lastDigit, type SimulatedAccount } from './account';
import { realGroups } from './realGroups';
import { realPeople } from './realPeople';
import { newestFirst, sampleAccount } from './sampleAccount';

const THIS_YEAR = new Date('2026-01-01T00:00:00.000Z');

/**
 * A fresh account that looks like real ones, as clients of Z-API recorded them in 2025-26: what the sample
 * account has of this year, half of the persons listed by a LID without a number, more than half of the
 * chats without the time of their last message, and a community.
 */
export function realAccount(): SimulatedAccount {
	const sample = sampleAccount();
	const recent = sample.chats.filter(({ lastMessageAt }) => (lastMessageAt ?? 0) >= THIS_YEAR);
	// Chats without a time stand in an order that means nothing: persons among groups.
	const more = [...realPeople(), ...realGroups()].sort(
		(one, other) => lastDigit(one) - lastDigit(other),
	);
	return { ...sample, chats: [...recent, ...more].sort(newestFirst) };
}
