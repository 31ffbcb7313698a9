import { plainChat, type SimulatedChat } from '../../gateways';

const MINUTE = 60_000;

const NUMBER = /^(\d+)@c\.us$/;
const LID = /^(\d+)00@lid$/;

/** The number of a person, also of one who shows the LID alone; null for a group. */
export function numberOf({ jid }: SimulatedChat): string | null {
	return (NUMBER.exec(jid) ?? LID.exec(jid))?.[1] ?? null;
}

/** A person goes over to the LID: the number alone, then with it the LID, the LID alone, both again. */
export function goOver(chat: SimulatedChat): void {
	const number = numberOf(chat);
	if (number === null) return;
	const lid = `${number}00@lid`;
	if (chat.lid === undefined) {
		Object.assign(chat, { jid: `${number}@c.us`, lid });
	} else {
		chat.jid = lid;
		delete chat.lid;
	}
}

/** The same person under the LID alone, as of a minute ago; null for a chat without a LID. */
export function duplicateByLid({ lid, lastMessageAt }: SimulatedChat): SimulatedChat | null {
	if (lid === undefined) return null;
	const time = lastMessageAt && new Date(lastMessageAt.getTime() - MINUTE);
	return plainChat(lid, { name: 'De novo', lastMessageAt: time, unread: 2 });
}
