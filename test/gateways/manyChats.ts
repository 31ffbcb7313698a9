import { plainChat, type SimulatedAccount, type SimulatedChat } from './account';

const NEWEST = Date.parse('2026-01-15T18:00:00.000Z');
const ONE_MINUTE = 60_000;
const EVERY_TENTH = 10;

/** An account of `count` chats a minute apart, newest first; every tenth is a group. */
export function manyChats(count: number): SimulatedAccount {
	const chats = Array.from({ length: count }, (_, index) =>
		index % EVERY_TENTH === EVERY_TENTH - 1 ? numberedGroup(index) : numberedPerson(index),
	);
	return { chats, inviteOnlyGroups: [], phoneConnected: true };
}

function numberedPerson(index: number): SimulatedChat {
	return plainChat(personJid(index), {
		name: `Contato ${index + 1}`,
		unread: index % 7,
		lastMessageAt: lastMessageAt(index),
	});
}

function numberedGroup(index: number): SimulatedChat {
	const ownerJid = personJid(index);
	const createdAt = new Date('2024-01-01T00:00:00.000Z');
	return plainChat(`120363${String(index).padStart(12, '0')}@g.us`, {
		name: `Grupo ${index + 1}`,
		unread: index % 7,
		lastMessageAt: lastMessageAt(index),
		group: {
			ownerJid,
			createdAt,
			participants: [
				{ jid: ownerJid, admin: true, superAdmin: true },
				{ jid: personJid(index + 1), admin: false, superAdmin: false },
			],
			inviteCode: `SimMany${String(index).padStart(15, '0')}`,
			nameChangedAt: createdAt,
			nameChangedByJid: ownerJid,
		},
	});
}

function personJid(index: number): string {
	return `55119${String(index).padStart(8, '0')}@c.us`;
}

function lastMessageAt(index: number): Date {
	return new Date(NEWEST - index * ONE_MINUTE);
}
