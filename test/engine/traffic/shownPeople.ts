import type { ShownChat } from './shownChats';

/** Which LIDs a gateway returned beside which ids: a chat with both is known by either. */
export class ShownPeople {
	private readonly owners: Map<string, string>;

	constructor(others?: ShownPeople) {
		this.owners = new Map(others?.owners);
	}

	/** @returns the ids that are known to be one's from here on, each with its LID */
	learn(shown: readonly ShownChat[]): Array<{ id: string; lid: string }> {
		const pairs = shown.flatMap(({ id, lid }) => (lid === null ? [] : [{ id, lid }]));
		for (const { id, lid } of pairs) this.owners.set(lid, id);
		return pairs;
	}

	/** What a chat is known by. */
	keyOf(id: string): string {
		return this.owners.get(id) ?? id;
	}

	/**
	 * The chats that were shown, by what they are known by, each in the states that may count: of one
	 * that stands twice in a list the newer, and any if something happened while the list was read.
	 */
	states(shown: readonly ShownChat[]): Map<string, ShownChat[]> {
		const all = new Map<string, ShownChat[]>();
		for (const chat of shown) {
			const key = this.keyOf(chat.id);
			all.set(key, [...(all.get(key) ?? []), chat]);
		}
		return new Map(Array.from(all, ([key, states]) => [key, thatCount(states)]));
	}
}

function thatCount(states: ShownChat[]): ShownChat[] {
	if (states.some(({ isCertain }) => !isCertain)) return states;
	const newest = Math.max(...states.map(timeOf));
	return states.filter((state) => timeOf(state) === newest);
}

function timeOf({ time }: ShownChat): number {
	return time ?? 0;
}
