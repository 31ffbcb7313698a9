import type { IDataObject } from 'n8n-workflow';
import { expectedEvents, knownAfter, type Doubt, type Known, type Watched } from './eventOracle';
import { asWords, inWords } from './eventWords';
import type { ShownChat } from './shownChats';

/**
 * What the trigger knows of a chat, null for nothing: in more than one way where the chat changed while
 * the list was read.
 */
type Knowledge = { ways: Array<Known | null>; isFromBeforeRestart: boolean };

/** Between which times the newest message that the trigger knows of must lie. */
type Range = { least: number; most: number };

const DAY = 86_400_000;

const NOTHING: Knowledge = { ways: [null], isFromBeforeRestart: false };

/** Judges what a trigger tells, poll by poll, by what the gateway has shown to it. */
export class TrafficJudge {
	private known = new Map<string, Knowledge>();
	private saved = new Map<string, Knowledge>();
	/** What a trigger would know that n8n never ended; 'unsure' where that can't be told. */
	private readonly unbroken = new Map<string, Known | 'unsure'>();
	/** When the trigger began, if it saw no chats then: what is older has not just begun. */
	private beganEmptyAt = -Infinity;
	readonly complaints: string[] = [];

	constructor(private readonly watched: Watched) {}

	/** The first poll, from which on things happen. */
	begin(shown: ShownChat[][], items: IDataObject[], now: number): void {
		if (items.length > 0) this.complaints.push('The first poll told something');
		if (shown.flat().length === 0) this.beganEmptyAt = now;
		for (const chat of shown.flat()) {
			const known = knownAfter(null, chat, this.watched, now);
			this.known.set(chat.id, { ways: [known], isFromBeforeRestart: false });
			this.unbroken.set(chat.id, known);
		}
		this.save();
	}

	/** A poll whose items have started an execution, if there were any. */
	poll(shown: ShownChat[][], items: IDataObject[], now: number): void {
		const newest = this.newest();
		const shownIds = new Set<unknown>(shown.flat().map(({ id }) => id));
		const strangers = items.filter(({ id }) => !shownIds.has(id));
		if (strangers.length > 0) this.complaints.push(`Not shown: ${JSON.stringify(strangers)}`);
		for (const states of shown) {
			const [{ id } = { id: '' }] = states;
			const own = items.filter((item) => item.id === id);
			this.judge(id, states, own, newest, now);
			this.judgeLosses(states, own, newest, now);
		}
		if (items.length > 0) this.save();
	}

	/** n8n starts again, with what it had kept. */
	restart(): void {
		const old = Array.from(this.saved, ([id, { ways }]): [string, Knowledge] => [
			id,
			{ ways, isFromBeforeRestart: true },
		]);
		this.known = new Map(old);
	}

	private save(): void {
		this.saved = new Map(this.known);
	}

	/** Exactly what there was to tell, in one of the ways that the chat may have been known. */
	private judge(
		id: string,
		shown: ShownChat[],
		items: IDataObject[],
		newest: Range,
		now: number,
	): void {
		const { ways, isFromBeforeRestart } = this.known.get(id) ?? NOTHING;
		const told = items.map(inWords).sort().join(', ');
		const after = new Map<string, Known | null>();
		for (const chat of shown) {
			for (const before of ways) {
				for (const doubt of doubts(chat, newest, isFromBeforeRestart)) {
					const events = expectedEvents(before, chat, this.watched, now, doubt);
					const words = events.map((event) => asWords(event, chat, before)).sort();
					const known = knownAfter(before, chat, this.watched, now);
					if (words.join(', ') === told) after.set(JSON.stringify(known), known);
				}
			}
		}
		const mayBeMissed = told === '' && !shown.some(({ isCertain }) => isCertain);
		if (mayBeMissed) for (const before of ways) after.set(JSON.stringify(before), before);
		if (after.size === 0) this.complain(id, told, ways, shown);
		this.known.set(id, {
			ways: [...after.values()],
			isFromBeforeRestart: isFromBeforeRestart && mayBeMissed,
		});
	}

	private complain(id: string, told: string, ways: unknown, shown: ShownChat[]): void {
		const known = JSON.stringify(ways);
		this.complaints.push(`${id}: told [${told}], known as ${known}, is ${JSON.stringify(shown)}`);
	}

	/** Nothing is lost that a trigger would have told which had never ended. */
	private judgeLosses(
		shown: ShownChat[],
		items: IDataObject[],
		{ least, most }: Range,
		now: number,
	): void {
		const [chat] = shown;
		if (!chat) return;
		const before = this.unbroken.get(chat.id) ?? null;
		const isAgeSure = before !== null || isBack(chat, least) === isBack(chat, most);
		if (before === 'unsure' || shown.length > 1 || !chat.isCertain || !isAgeSure) {
			this.unbroken.set(chat.id, 'unsure');
			return;
		}
		this.unbroken.set(chat.id, knownAfter(before, chat, this.watched, now));
		const doubt = { isRead: false, isBack: isBack(chat, least) };
		const expected = expectedEvents(before, chat, this.watched, now, doubt);
		const lost = expected.filter((event) => !items.some((item) => item.event === event));
		if (lost.length > 0) this.complaints.push(`${chat.id}: lost ${lost.join(', ')}`);
	}

	private newest(): Range {
		const all = [...this.known.values()].map(({ ways }) =>
			ways.map((known) => known?.time ?? -Infinity),
		);
		return {
			least: Math.max(this.beganEmptyAt, ...all.map((times) => Math.min(...times))),
			most: Math.max(this.beganEmptyAt, ...all.map((times) => Math.max(...times))),
		};
	}
}

function isBack({ time }: ShownChat, newest: number): boolean {
	return time !== null && time < newest - DAY;
}

function doubts(chat: ShownChat, { least, most }: Range, mayBeRead: boolean): Doubt[] {
	const read = mayBeRead ? [false, true] : [false];
	return [least, most].flatMap((newest) =>
		read.map((isRead) => ({ isBack: isBack(chat, newest), isRead })),
	);
}
