import { plainChat, type SimulatedAccount, type SimulatedChat } from '../../gateways';

const MINUTE = 60_000;

/** When the tests began, in whole seconds as WhatsApp keeps its times. */
const BEGAN = Math.floor(Date.now() / 1000) * 1000;

/** A moment so many minutes before the tests began. */
export function minutesAgo(minutes: number): Date {
	return new Date(BEGAN - minutes * MINUTE);
}

/** The same moment as an item tells it. */
export function toldMinutesAgo(minutes: number): string {
	return minutesAgo(minutes).toISOString();
}

/** The chat of somebody with that number. */
export function chatOf(number: string, special: Partial<SimulatedChat>): SimulatedChat {
	return plainChat(`${number}@c.us`, special);
}

/** Puts chats into the account as they are now, in the place of what it knew of them, the newest first. */
export function nowHas(account: SimulatedAccount, ...chats: SimulatedChat[]): void {
	const changed = chats.map(({ jid }) => jid);
	const others = account.chats.filter(({ jid }) => !changed.includes(jid));
	account.chats = [...others, ...chats].sort(
		(one, other) => (other.lastMessageAt?.getTime() ?? 0) - (one.lastMessageAt?.getTime() ?? 0),
	);
}
