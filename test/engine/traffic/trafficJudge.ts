import type { IDataObject } from 'n8n-workflow';
import { expectedEvents, knownAfter, type Doubt, type Known, type Watched } from './eventOracle';
import { describeEvent, describeItem } from './eventWords';
import { LossJudge } from './lossJudge';
import { isBack, type Range } from './returned';
import type { ShownChat } from './shownChats';
import { TrafficMemory } from './trafficMemory';

/** Judges the events of a trigger, poll by poll, by what the gateway has shown to it. */
export class TrafficJudge {
	private memory: TrafficMemory;
	private saved: TrafficMemory;
	private readonly losses = new LossJudge();
	readonly violations: string[] = [];

	constructor(private watched: Watched) {
		this.saved = this.memory = new TrafficMemory(watched.inactiveHours, -Infinity);
	}

	/** The first poll, from which on things happen. */
	begin(shown: ShownChat[], items: IDataObject[], now: number): void {
		if (items.length > 0) this.violations.push('The first poll emitted something');
		const beganEmptyAt = shown.length === 0 ? now : -Infinity;
		this.memory = new TrafficMemory(this.watched.inactiveHours, beganEmptyAt);
		for (const [key, states] of this.memory.meet(shown)) {
			const ways = states.map((chat) => knownAfter(null, chat, this.watched, now));
			this.memory.set(key, { ways, isFromBeforeRestart: false });
		}
		this.losses.begin(shown, this.watched, now);
		this.save();
	}

	/** A poll whose items have started an execution, if there were any. */
	poll(shown: ShownChat[], items: IDataObject[], now: number): void {
		this.memory = this.memory.watchedBy(this.watched, now);
		const chats = this.memory.meet(shown);
		const newest = this.memory.newest();
		const shownIds = new Set<unknown>(shown.map(({ id }) => id));
		const strangers = items.filter(({ id }) => !shownIds.has(id));
		if (strangers.length > 0) this.violations.push(`Not shown: ${JSON.stringify(strangers)}`);
		for (const [key, states] of chats) {
			const own = items.filter(({ id }) => this.memory.keyOf(id) === key);
			this.judge(key, states, own, newest, now);
		}
		this.violations.push(...this.losses.poll(shown, items, this.watched, newest, now));
		this.violations.push(...misplaced(items));
		if (items.length > 0) this.save();
	}

	/** n8n starts again, with what it had kept. */
	restart(): void {
		this.memory = this.saved.restarted();
	}

	/** The person asks for other hours: n8n starts the trigger again. */
	watch(inactiveHours: number, now: number): void {
		this.watched = { ...this.watched, inactiveHours };
		this.losses.watch(this.watched, now);
		this.restart();
	}

	/** n8n keeps what the trigger remembers. */
	save(): void {
		this.saved = this.memory.copy();
	}

	/** Takes exactly the events that were due, in one of the ways that the chat may have been known. */
	private judge(
		key: string,
		shown: ShownChat[],
		items: IDataObject[],
		newest: Range,
		now: number,
	): void {
		const { ways, isFromBeforeRestart } = this.memory.get(key);
		const emitted = items.map(describeItem).sort().join(', ');
		const after = new Map<string, Known | null>();
		for (const chat of shown) {
			for (const before of ways) {
				for (const doubt of doubts(chat, newest, isFromBeforeRestart)) {
					const events = expectedEvents(before, chat, this.watched, now, doubt);
					const words = events.map((event) => describeEvent(event, chat, before)).sort();
					const known = knownAfter(before, chat, this.watched, now);
					if (words.join(', ') === emitted) after.set(JSON.stringify(known), known);
				}
			}
		}
		const mayBeMissed = emitted === '' && !shown.some(({ isCertain }) => isCertain);
		if (mayBeMissed) for (const before of ways) after.set(JSON.stringify(before), before);
		if (after.size === 0) this.addViolation(key, emitted, ways, shown);
		this.memory.set(key, {
			ways: [...after.values()],
			isFromBeforeRestart: isFromBeforeRestart && mayBeMissed,
		});
	}

	private addViolation(key: string, emitted: string, ways: unknown, shown: ShownChat[]): void {
		const known = JSON.stringify(ways);
		this.violations.push(
			`${key}: emitted [${emitted}], known as ${known}, is ${JSON.stringify(shown)}`,
		);
	}
}

function doubts(chat: ShownChat, { least, most }: Range, mayBeRead: boolean): Doubt[] {
	const read = mayBeRead ? [false, true] : [false];
	return [least, most].flatMap((newest) =>
		read.map((isRead) => ({ isBack: isBack(chat, newest), isRead })),
	);
}

/** Items come the oldest last message first; one whose last message is gone counts by that. */
function misplaced(items: readonly IDataObject[]): string[] {
	const times = items.map(({ lastMessageAt, previous }) =>
		Math.max(toTime(lastMessageAt), toTime(isObject(previous) ? previous.lastMessageAt : null)),
	);
	const isInOrder = times.every((time, at) => at === 0 || time >= (times[at - 1] ?? time));
	return isInOrder ? [] : [`Not the oldest first: ${times.join(', ')}`];
}

function isObject(value: IDataObject[string]): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toTime(written: unknown): number {
	return typeof written === 'string' ? Date.parse(written) : 0;
}
