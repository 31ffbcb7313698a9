import type { Chat } from './items';

/** What chats are sorted by. */
export type SortedBy = Pick<Chat, 'lastMessageAt' | 'name' | 'unreadCount'>;

/** Compares two chats as `Array.sort` wants it. */
export type ChatOrder = (one: SortedBy, other: SortedBy) => number;

/** Capitals and accents make no difference, and 9 comes before 10, whatever language the machine has. */
const { compare: asPeopleSort } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Names that are alike so far are equals. Of what is no name a comparison could take seconds. */
const MAX_COMPARED = 200;

/** The orders in which chats can be sorted; chats without the field that is compared come last. */
export const chatOrders = {
	newest: by(
		({ lastMessageAt }) => lastMessageAt,
		(one, other) => Number(one < other) - Number(one > other),
	),
	name: by(({ name }) => name?.slice(0, MAX_COMPARED) ?? null, asPeopleSort),
	mostUnread: by(
		({ unreadCount }) => unreadCount,
		(one, other) => other - one,
	),
} satisfies Record<string, ChatOrder>;

function by<Value>(
	read: (chat: SortedBy) => Value | null,
	compare: (one: Value, other: Value) => number,
): ChatOrder {
	return (one, other) => {
		const [value, otherValue] = [read(one), read(other)];
		if (value === null || otherValue === null) {
			return Number(value === null) - Number(otherValue === null);
		}
		return compare(value, otherValue);
	};
}
