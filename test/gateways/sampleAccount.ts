import { plainChat, type SimulatedAccount, type SimulatedChat } from './account';
import { sampleGroups, sampleInviteOnlyGroups } from './sampleGroups';
import { samplePeople } from './samplePeople';

/** A fresh account of some thirty chats, the same at every call. */
export function sampleAccount(): SimulatedAccount {
	return {
		chats: [...samplePeople(), ...sampleGroups(), ...neitherPersonNorGroup()].sort(newestFirst),
		inviteOnlyGroups: sampleInviteOnlyGroups(),
		phoneConnected: true,
	};
}

function neitherPersonNorGroup(): SimulatedChat[] {
	return [
		plainChat('1624901640@broadcast', {
			name: 'Clientes',
			lastMessageAt: new Date('2025-11-28T12:00:16.000Z'),
		}),
		plainChat('1700000000@broadcast', { lastMessageAt: new Date('2024-12-01T10:10:11.000Z') }),
		plainChat('120363144038483540@newsletter', {
			name: 'Notícias do Bairro',
			unread: 6,
			lastMessageAt: new Date('2026-01-15T08:00:48.000Z'),
			readOnly: true,
		}),
		plainChat('status@broadcast', {
			lastMessageAt: new Date('2026-01-15T17:30:55.000Z'),
			readOnly: true,
		}),
		plainChat('0@c.us', {
			name: 'WhatsApp',
			unread: 1,
			lastMessageAt: new Date('2025-04-03T00:00:31.000Z'),
			readOnly: true,
		}),
	];
}

/** The order of a list of chats: newest first, and those without a time at the end. */
export function newestFirst(one: SimulatedChat, other: SimulatedChat): number {
	return (other.lastMessageAt?.getTime() ?? 0) - (one.lastMessageAt?.getTime() ?? 0);
}
