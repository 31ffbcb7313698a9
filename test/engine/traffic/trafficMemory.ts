import { silentBy, type Known, type Watched } from './eventOracle';
import type { Range } from './returned';
import type { ShownChat } from './shownChats';
import { ShownPeople } from './shownPeople';

/**
 * What a trigger knows of a chat, null for nothing: in more than one way where the chat changed while
 * the list was read.
 */
export type Knowledge = { ways: Array<Known | null>; isFromBeforeRestart: boolean };

const NOTHING: Knowledge = { ways: [null], isFromBeforeRestart: false };

/** All that a trigger is taken to remember. */
export class TrafficMemory {
	private readonly known: Map<string, Knowledge>;
	private readonly people: ShownPeople;

	/** @param inactiveHours by which the silences in it were judged */
	constructor(
		private readonly inactiveHours: number,
		/** When the trigger began, if it saw no chats then: what is older has not just begun. */
		private readonly beganEmptyAt: number,
		other?: TrafficMemory,
	) {
		this.known = new Map(other?.known);
		this.people = new ShownPeople(other?.people);
	}

	/** The same in another map, which n8n keeps. */
	copy(): TrafficMemory {
		return new TrafficMemory(this.inactiveHours, this.beganEmptyAt, this);
	}

	/** As it is after n8n was started again. */
	restarted(): TrafficMemory {
		const copy = this.copy();
		for (const [key, { ways }] of copy.known)
			copy.known.set(key, { ways, isFromBeforeRestart: true });
		return copy;
	}

	/** Where other hours are asked for than those it was judged by, all silences of now count as emitted. */
	watchedBy(watched: Watched, now: number): TrafficMemory {
		if (watched.inactiveHours === this.inactiveHours) return this;
		const copy = new TrafficMemory(watched.inactiveHours, this.beganEmptyAt, this);
		for (const [key, { ways, isFromBeforeRestart }] of copy.known) {
			const judged = ways.map((known) => known && silentBy(known, watched, now));
			copy.known.set(key, { ways: judged, isFromBeforeRestart });
		}
		return copy;
	}

	/** Learns which LIDs belong to which ids; @returns the chats by what they are known by */
	meet(shown: readonly ShownChat[]): Map<string, ShownChat[]> {
		for (const { id, lid } of this.people.learn(shown)) this.join(id, lid);
		return this.people.states(shown);
	}

	keyOf(id: unknown): string {
		return typeof id === 'string' ? this.people.keyOf(id) : '';
	}

	get(key: string): Knowledge {
		return this.known.get(key) ?? NOTHING;
	}

	set(key: string, knowledge: Knowledge): void {
		this.known.set(key, knowledge);
	}

	newest(): Range {
		const times = [...this.known.values()].map(({ ways }) =>
			ways.map((known) => known?.time ?? -Infinity),
		);
		return {
			least: Math.max(this.beganEmptyAt, ...times.map((all) => Math.min(...all))),
			most: Math.max(this.beganEmptyAt, ...times.map((all) => Math.max(...all))),
		};
	}

	/** What was known by the LID is known by the id from here on, if it is newer. */
	private join(id: string, lid: string): void {
		const hidden = this.known.get(lid);
		if (hidden === undefined) return;
		const own = this.get(id);
		const isFromBeforeRestart = hidden.isFromBeforeRestart || own.isFromBeforeRestart;
		const ways = own.ways.flatMap((one) => hidden.ways.map((other) => newerOf(one, other)));
		this.known.delete(lid);
		this.known.set(id, { ways, isFromBeforeRestart });
	}
}

function newerOf(one: Known | null, other: Known | null): Known | null {
	if (!one || !other) return one ?? other;
	return (one.time ?? 0) < (other.time ?? 0) ? other : one;
}
