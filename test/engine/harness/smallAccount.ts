import { plainChat, type SimulatedChat, type SimulatedGateway } from '../../gateways';

/** The moment at which small accounts begin. */
export const START = '2026-11-21T12:00:00.000Z';

const MINUTE = 60_000;

/** A person's chat by the last digits of the number; the time is in minutes since the start. */
export function person(digits: number, minute: number, special: Partial<SimulatedChat> = {}) {
	return plainChat(jid(digits), {
		name: `Pessoa ${digits}`,
		lastMessageAt: at(minute),
		...special,
	});
}

/** The id of that person's chat. */
export function jid(digits: number): string {
	return `55119${String(digits).padStart(8, '0')}@c.us`;
}

/** A moment by the minutes since the start. */
export function at(minute: number): Date {
	return new Date(Date.parse(START) + minute * MINUTE);
}

/** An account with these chats and no others. */
export function withChats({ account }: SimulatedGateway, chats: SimulatedChat[]): void {
	account.chats = chats;
}

/** A message in a chat: it rises to the top, and has another unread one unless the account wrote it. */
export function message(
	{ account }: SimulatedGateway,
	digits: number,
	minute: number,
	isOwn = false,
) {
	const chat = account.chats.find((candidate) => candidate.jid === jid(digits));
	if (!chat) throw new Error(`There is no chat ${digits}`);
	const unread = isOwn ? chat.unread : chat.unread + 1;
	const others = account.chats.filter((other) => other !== chat);
	const lastMessage = { fromMe: isOwn, content: { conversation: 'Oi' } };
	account.chats = [{ ...chat, unread, lastMessageAt: at(minute), lastMessage }, ...others];
}

/** The owner of the account changes something of a chat, which stays where it is. */
export function change(
	{ account }: SimulatedGateway,
	digits: number,
	special: Partial<SimulatedChat>,
): void {
	account.chats = account.chats.map((chat) =>
		chat.jid === jid(digits) ? { ...chat, ...special } : chat,
	);
}
