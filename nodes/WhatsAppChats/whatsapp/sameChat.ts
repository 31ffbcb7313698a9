import type { Chat } from './items';
import type { Jid } from './jid';

/**
 * So many digits at the end of a number are the same in every form of it: with or without the country
 * code, a zero in front of the area code, or the digit that Brazil, Mexico and Argentina put in.
 */
const COMMON_DIGITS = 7;

/**
 * Whether what a gateway answered can be the chat that it was asked for. A person has a number and a
 * LID, and may be asked for by one and answered with the other; all else has one id.
 */
export function canBeSameChat(
	asked: Jid,
	{ id, type, lid }: Pick<Chat, 'id' | 'type' | 'lid'>,
): boolean {
	const answered = userOf(id ?? '');
	const isPerson = type === 'contact' || type === 'unknown';
	if (answered === userOf(asked.id)) return isPerson || type === asked.type;
	if (!isPerson || asked.type !== 'contact') return false;
	if (asked.lid !== null) return lid === null || lid === asked.lid;
	return id === lid || lastDigits(answered) === lastDigits(userOf(asked.id));
}

function userOf(id: string): string {
	return id.split('@', 1)[0] ?? id;
}

function lastDigits(user: string): string {
	return user.replace(/\D/g, '').slice(-COMMON_DIGITS);
}
