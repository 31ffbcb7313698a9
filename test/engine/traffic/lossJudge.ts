import type { IDataObject } from 'n8n-workflow';
import { expectedEvents, knownAfter, silentBy, type Known, type Watched } from './eventOracle';
import { isBack, type Range } from './returned';
import type { ShownChat } from './shownChats';
import { ShownPeople } from './shownPeople';

/** Judges whether a trigger emits what it would have emitted without restarts of n8n. */
export class LossJudge {
	/** What that one would know; 'unsure' where that can't be emitted. */
	private known = new Map<string, Known | 'unsure'>();
	private people = new ShownPeople();

	/** The first poll, from which on things happen. */
	begin(shown: readonly ShownChat[], watched: Watched, now: number): void {
		this.known = new Map();
		this.people = new ShownPeople();
		this.people.learn(shown);
		for (const [key, states] of this.people.states(shown)) {
			const [chat] = states;
			const isSure = chat !== undefined && states.length === 1;
			this.known.set(key, isSure ? knownAfter(null, chat, watched, now) : 'unsure');
		}
	}

	/** The person asks for other hours. */
	watch(watched: Watched, now: number): void {
		for (const [key, known] of this.known) {
			if (known !== 'unsure') this.known.set(key, silentBy(known, watched, now));
		}
	}

	/** A poll whose items have started an execution. @returns what is lost */
	poll(
		shown: readonly ShownChat[],
		items: readonly IDataObject[],
		watched: Watched,
		newest: Range,
		now: number,
	): string[] {
		for (const { id, lid } of this.people.learn(shown)) this.join(id, lid);
		return Array.from(this.people.states(shown)).flatMap(([key, states]) => {
			const ids = states.map(({ id }) => id);
			const emitted = items.filter(({ id }) => ids.some((own) => own === id));
			const lost = this.expected(key, states, watched, newest, now).filter(
				(event) => !emitted.some((item) => item.event === event),
			);
			return lost.length > 0 ? [`${key}: lost ${lost.join(', ')}`] : [];
		});
	}

	private expected(
		key: string,
		states: ShownChat[],
		watched: Watched,
		{ least, most }: Range,
		now: number,
	) {
		const [chat] = states;
		const before = this.known.get(key) ?? null;
		if (!chat || before === 'unsure' || states.length > 1 || !chat.isCertain) {
			this.known.set(key, 'unsure');
			return [];
		}
		if (before === null && isBack(chat, least) !== isBack(chat, most)) {
			this.known.set(key, 'unsure');
			return [];
		}
		this.known.set(key, knownAfter(before, chat, watched, now));
		const doubt = { isRead: false, isBack: isBack(chat, least) };
		return expectedEvents(before, chat, watched, now, doubt);
	}

	/** What was known by the LID is known by the id; which of two counts is not judged here. */
	private join(id: string, lid: string): void {
		const hidden = this.known.get(lid);
		if (hidden === undefined) return;
		this.known.delete(lid);
		this.known.set(id, this.known.has(id) ? 'unsure' : hidden);
	}
}
