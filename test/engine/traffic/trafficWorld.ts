import { manyChats, plainChat, type SimulatedAccount, type SimulatedChat } from '../../gateways';
import { goOver, numberOf, duplicateByLid } from './trafficPeople';
import type { Absence, Happening } from './trafficSteps';

/** In which order the gateway lists the chats. */
export type ListOrder = 'newestFirst' | 'pinnedFirst' | 'unsorted';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A simulated account in which things happen, and whose list the gateway keeps in one order. */
export class TrafficWorld {
	/** The chats that have left the list. */
	private readonly away: SimulatedChat[] = [];
	/** A place for each chat that no message changes: its turn among equals, or in a list unsorted. */
	private readonly places = new Map<SimulatedChat, number>();
	private appeared = 0;
	/** So many messages, readings and new chats have there been. */
	made = 0;

	constructor(
		private readonly account: SimulatedAccount,
		private readonly order: ListOrder,
		size: number,
		private readonly setNow: (milliseconds: number) => void,
	) {
		account.chats.splice(0, Infinity, ...manyChats(size).chats);
		this.sort();
	}

	pass(seconds: number): void {
		this.setNow(Date.now() + seconds * 1000);
	}

	happen(event: Happening | Absence): void {
		this.made++;
		if (event.kind === 'return') this.account.chats.push(...this.away.splice(0, 1));
		else if (event.kind === 'appear') this.appear(event.hoursOlder);
		else if (event.kind === 'burst') this.burst(event.chats);
		else this.happenTo(this.account.chats[event.chat % this.account.chats.length], event);
		this.sort();
	}

	private happenTo(
		chat: SimulatedChat | undefined,
		event: Exclude<Happening | Absence, { kind: 'return' | 'appear' | 'burst' }>,
	): void {
		if (!chat) return;
		if (event.kind === 'message') this.message(chat, event.count);
		else if (event.kind === 'sameSecond') this.message(chat, 1, this.latestSecond());
		else if (event.kind === 'own') this.message(chat, -chat.unread);
		else if (event.kind === 'read') chat.unread = 0;
		else if (event.kind === 'delete') undo(chat);
		else if (event.kind === 'pin') chat.pinned = !chat.pinned;
		else if (event.kind === 'goOver') this.goOver(chat);
		else if (event.kind === 'duplicate') this.addDuplicate(chat);
		else this.away.push(...this.account.chats.splice(this.account.chats.indexOf(chat), 1));
	}

	/** Who stands in the list twice stays as they are. */
	private goOver(chat: SimulatedChat): void {
		if (!this.hasDuplicate(chat)) goOver(chat);
	}

	private addDuplicate(chat: SimulatedChat): void {
		const duplicate = this.hasDuplicate(chat) ? null : duplicateByLid(chat);
		if (duplicate) this.account.chats.push(duplicate);
	}

	/** Whether a person has two chats, one of which may have left the list. */
	hasDuplicate(chat: SimulatedChat): boolean {
		const number = numberOf(chat);
		const all = [...this.account.chats, ...this.away];
		return number !== null && all.some((one) => one !== chat && numberOf(one) === number);
	}

	private message(chat: SimulatedChat, unread: number, at = this.nextSecond()): void {
		chat.lastMessageAt = new Date(at);
		chat.unread += unread;
	}

	private burst(count: number): void {
		for (const chat of this.account.chats.slice(0, count)) this.message(chat, 1);
	}

	private appear(hoursOlder: number | null): void {
		const jid = `5561${70_000_000 + this.appeared++}@c.us`;
		this.account.chats.push(plainChat(jid, { name: 'Novo', ...this.lastMessage(hoursOlder) }));
	}

	private lastMessage(hoursOlder: number | null): Pick<SimulatedChat, 'lastMessageAt' | 'unread'> {
		if (hoursOlder === null) return { lastMessageAt: null, unread: 0 };
		const time = hoursOlder === 0 ? this.nextSecond() : this.newest() - hoursOlder * HOUR;
		return { lastMessageAt: new Date(time), unread: 1 };
	}

	/** A message a second after all before; the clock follows. */
	private nextSecond(): number {
		const next = Math.max(this.newest() + 1000, thisSecond());
		this.setNow(Math.max(Date.now(), next));
		return next;
	}

	/** The second of the last message, or the one that is now: no message comes with an older time. */
	private latestSecond(): number {
		return Math.max(this.newest(), thisSecond());
	}

	private newest(): number {
		const all = [...this.account.chats, ...this.away];
		const times = all.flatMap(({ lastMessageAt }) => lastMessageAt?.getTime() ?? []);
		return times.length === 0 ? thisSecond() : Math.max(...times);
	}

	private sort(): void {
		const isOnTop = (chat: SimulatedChat) => this.order === 'pinnedFirst' && chat.pinned;
		const time = (chat: SimulatedChat) =>
			this.order === 'unsorted' ? 0 : (chat.lastMessageAt?.getTime() ?? 0);
		this.account.chats.sort(
			(one, other) =>
				Number(isOnTop(other)) - Number(isOnTop(one)) ||
				time(other) - time(one) ||
				this.place(one) - this.place(other),
		);
	}

	private place(chat: SimulatedChat): number {
		const place = this.places.get(chat) ?? (this.places.size * 7919) % 1009;
		this.places.set(chat, place);
		return place;
	}
}

function undo(chat: SimulatedChat): void {
	if (chat.lastMessageAt) chat.lastMessageAt = new Date(chat.lastMessageAt.getTime() - MINUTE);
}

/** WhatsApp keeps whole seconds. */
function thisSecond(): number {
	return Math.floor(Date.now() / 1000) * 1000;
}
