import type { SimulatedChat } from './account';

/**
 * Puts chats of the same time, or without one, among each other in another order; all others keep their
 * places.
 * @param random gives numbers from 0 up to 1
 */
export function reshuffleEquals(
	chats: readonly SimulatedChat[],
	random: () => number,
): SimulatedChat[] {
	const equals = new Map<number | null, SimulatedChat[]>();
	for (const chat of chats) {
		const time = chat.lastMessageAt?.getTime() ?? null;
		const known = equals.get(time);
		if (known) known.push(chat);
		else equals.set(time, [chat]);
	}
	return chats.flatMap(({ lastMessageAt }) => {
		const left = equals.get(lastMessageAt?.getTime() ?? null) ?? [];
		return left.splice(Math.floor(random() * left.length), 1);
	});
}
