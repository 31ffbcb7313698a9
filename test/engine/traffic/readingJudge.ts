import type { SimulatedChat } from '../../gateways';

/** What a poll was shown of the chats that were listed. */
export type Look = {
	listed: readonly SimulatedChat[];
	shownIds: ReadonlySet<string>;
	/** Whether something happened while the list was read: then nobody can say what had to be seen. */
	hasMoved: boolean;
	now: number;
};

/** What decides how far a trigger has to look. */
export type Lookout = {
	countsUnread: boolean;
	/** Null where nobody asks for inactive chats. */
	inactiveHours: number | null;
	/** Whether the gateway puts chats that got a message on top. */
	isNewestFirst: boolean;
	/** Whether the gateway says which chats are pinned, and stand above all others. */
	providesPins: boolean;
};

const HOUR = 3_600_000;
const QUARTER_HOUR = 900_000;

/** Judges whether a trigger that looks at a part of the list could miss what happened. */
export class ReadingJudge {
	private mustSeeAll: string | null = 'it is the first';
	private pollsSinceAll = 0;
	private allSeenAt = -Infinity;
	/** The last message of each chat when all were seen. */
	private timesWhenSeen = new Map<string, number>();
	private newestAtLastPoll = Infinity;

	constructor(private lookout: Lookout) {}

	/** n8n starts again. */
	restart(): void {
		this.mustSeeAll = 'n8n was started since';
	}

	/** Other hours are asked for, if silences are asked for at all. */
	watch(hours: number): void {
		const { inactiveHours } = this.lookout;
		if (inactiveHours === null || inactiveHours === hours) return;
		this.lookout = { ...this.lookout, inactiveHours: hours };
		this.mustSeeAll = 'other hours are asked for';
	}

	/** A poll that succeeded. @returns what it had to look at, and did not */
	poll(look: Look): string[] {
		const { listed, shownIds, hasMoved, now } = look;
		const unseen = listed.filter(({ jid }) => !shownIds.has(jid));
		const violations = hasMoved ? [] : this.reasons(unseen, now);
		if (hasMoved || unseen.length === 0) this.allSeen(look);
		else this.pollsSinceAll++;
		this.newestAtLastPoll = hasMoved ? Infinity : Math.max(...listed.map(timeOf));
		return violations;
	}

	private allSeen({ listed, hasMoved, now }: Look): void {
		this.pollsSinceAll = 0;
		this.allSeenAt = now;
		this.timesWhenSeen = new Map(hasMoved ? [] : listed.map((chat) => [chat.jid, timeOf(chat)]));
		const isUnsorted = !hasMoved && !this.isSorted(listed);
		this.mustSeeAll = isUnsorted ? 'the list was not newest first' : null;
	}

	private reasons(unseen: SimulatedChat[], now: number): string[] {
		if (unseen.length === 0) return [];
		const { countsUnread, isNewestFirst } = this.lookout;
		const since = now - this.allSeenAt;
		const reasons = [
			this.mustSeeAll,
			countsUnread ? 'unread messages are counted' : null,
			this.pollsSinceAll >= 4 ? 'the fifth poll looks at all' : null,
			since >= QUARTER_HOUR ? 'a quarter of an hour has passed' : null,
			isNewestFirst && unseen.some((chat) => timeOf(chat) > this.newestAtLastPoll)
				? 'a chat has a new message'
				: null,
			unseen.some((chat) => this.hasFallenSilent(chat, now)) ? 'a chat became inactive' : null,
		];
		return reasons.flatMap((reason) => reason ?? []).map((reason) => `Not all seen: ${reason}`);
	}

	private hasFallenSilent(chat: SimulatedChat, now: number): boolean {
		const { inactiveHours } = this.lookout;
		if (inactiveHours === null || this.timesWhenSeen.get(chat.jid) !== timeOf(chat)) return false;
		const silentAt = timeOf(chat) + inactiveHours * HOUR;
		return silentAt <= now && silentAt > this.allSeenAt;
	}

	private isSorted(listed: readonly SimulatedChat[]): boolean {
		const times = listed
			.filter(({ pinned }) => !pinned || !this.lookout.providesPins)
			.filter(({ lastMessageAt }) => lastMessageAt !== null)
			.map(timeOf);
		return times.every((time, at) => at === 0 || time <= (times[at - 1] ?? time));
	}
}

function timeOf({ lastMessageAt }: SimulatedChat): number {
	return lastMessageAt?.getTime() ?? 0;
}
