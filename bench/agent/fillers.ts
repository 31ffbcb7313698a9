import { plainChat, type SimulatedChat } from '../../test/gateways';

const EVERY_TENTH = 10;
const TWO_HOURS = 2 * 60 * 60_000;
const LAST_WEEK = new Date('2026-01-09T00:00:00.000Z');
const MAY = new Date('2025-05-20T00:00:00.000Z');

/** How many chats have been silent since before June 2025, and how many of them are of people. */
export const SILENT = { chats: 3000, people: 2700 };

const FIRST_NAMES = ['Alice', 'Beatriz', 'Caio', 'Daniel', 'Elisa', 'Fábio', 'Gabriela', 'Heitor'];
const LAST_NAMES = ['Almeida', 'Barbosa', 'Cardoso', 'Dias', 'Esteves', 'Freitas', 'Gomes'];
const PLACES = ['da escola', 'do prédio', 'da oficina', 'do mercado', 'da academia'];
const TEXTS = [
	'Bom dia! Tudo certo para amanhã às nove?',
	'Segue o comprovante, qualquer coisa me avisa.',
	'Combinado 👍',
	'Você consegue me mandar o endereço de novo, por favor? Perdi a mensagem antiga.',
];

/** Chats with no unread messages, one every two hours from last week back: 2,000 reach back to July 2025. */
export function recentFillers(count: number): SimulatedChat[] {
	return Array.from({ length: count }, (_, index) => filler(index, back(LAST_WEEK, index)));
}

/** Chats that nobody has written in since May 2025: every tenth is a group. */
export function silentFillers(): SimulatedChat[] {
	return Array.from({ length: SILENT.chats }, (_, index) =>
		filler(10_000 + index, back(MAY, index)),
	);
}

/** Chats without the time of a last message, as lists of real accounts have them. */
export function timelessFillers(): SimulatedChat[] {
	return Array.from({ length: 40 }, (_, index) => filler(20_000 + index, null));
}

function filler(number: number, lastMessageAt: Date | null): SimulatedChat {
	const digits = String(number).padStart(8, '0');
	const lastMessage = { fromMe: false, content: { conversation: pick(TEXTS, number) } };
	const special = { lastMessageAt, lastMessage };
	const person = `${pick(FIRST_NAMES, number)} ${pick(LAST_NAMES, number)}`;
	if (number % EVERY_TENTH !== EVERY_TENTH - 1) {
		return plainChat(`55119${digits}@c.us`, {
			...special,
			name: `${person} ${pick(PLACES, number)}`,
		});
	}
	const name = `Turma ${pick(PLACES, number)} ${number}`;
	return plainGroup(`1203638800${digits}@g.us`, { ...special, name });
}

/** A group with nothing special about it, whose invite code follows from its id. */
export function plainGroup(jid: string, special: Partial<SimulatedChat>): SimulatedChat {
	const createdAt = new Date('2024-01-01T00:00:00.000Z');
	const ownerJid = '5511999990002@c.us';
	const group = {
		ownerJid,
		createdAt,
		participants: [{ jid: ownerJid, name: 'Bruno Lima', admin: true, superAdmin: true }],
		inviteCode: `Sim${jid.replace('@g.us', '')}A`,
		nameChangedAt: createdAt,
		nameChangedByJid: ownerJid,
	};
	return plainChat(jid, { group, ...special });
}

function back(from: Date, steps: number): Date {
	return new Date(from.getTime() - steps * TWO_HOURS);
}

function pick(from: readonly string[], number: number): string {
	return from[number % from.length] ?? '';
}
