import type { SimulatedAccount, SimulatedChat } from './account';
import { evolutionJid } from './evolutionChats';

/** What `findChats` takes; all else in its body is ignored. */
interface Query {
	where?: unknown;
	take?: unknown;
	skip?: unknown;
}

/** The body of a request; what is no object counts as an empty one. */
export function toQuery(body: unknown): Query {
	return typeof body === 'object' && body !== null ? body : {};
}

/**
 * The chats that `findChats` returns, as a real server does: those with a stored message, the newest first, the
 * order of equals another one for each window. Null where its database refuses `take` or `skip`.
 */
export function queriedChats(account: SimulatedAccount, query: Query): SimulatedChat[] | null {
	const take = windowBound(query.take, Infinity);
	const skip = windowBound(query.skip, 0);
	if (take === null || skip === null) return null;
	const jid = wantedJid(query.where);
	const listed = account.chats
		.filter(({ lastMessageAt }) => lastMessageAt !== null)
		.filter((chat) => jid === null || evolutionJid(chat.jid) === jid);
	const window = skip === 0 && take >= listed.length ? 0 : take + skip;
	const places = listed
		.map((chat, index) => ({ chat, place: shuffled(index, window) }))
		.sort((one, other) => timeOf(other.chat) - timeOf(one.chat) || one.place - other.place);
	return places.slice(skip, skip + take).map(({ chat }) => chat);
}

function timeOf({ lastMessageAt }: SimulatedChat): number {
	return lastMessageAt?.getTime() ?? 0;
}

/** 0, null and an empty text mean no bound; a text of digits counts as the number. */
function windowBound(value: unknown, none: number): number | null {
	if (value === undefined || value === null || value === 0 || value === '') return none;
	const bound = typeof value === 'string' ? Number(value) : value;
	return typeof bound === 'number' && Number.isSafeInteger(bound) && bound >= 0 ? bound : null;
}

function wantedJid(where: unknown): string | null {
	const isGiven = typeof where === 'object' && where !== null && 'remoteJid' in where;
	return isGiven ? toJid(where.remoteJid) : null;
}

/** Digits alone become a JID, and mobiles of Brazil's area codes from 31 on lose their ninth digit. */
export function toJid(written: unknown): string | null {
	if (typeof written !== 'string' || written === '') return null;
	if (written.includes('@')) return written;
	return `${written.replace(/^(55[3-9]\d)9(\d{8})$/, '$1$2')}@s.whatsapp.net`;
}

/** A place that looks like chance, another one for each window; without one in the order of the account. */
function shuffled(index: number, window: number): number {
	return window === 0 ? index : (index * 7919 + window * 104_729) % 10_007;
}
