/** How long work held the thread at most, and how much time it took, by a clock that goes on at each look. */
export type Held = { longest: number; spent: number };

/**
 * Does work by a clock that goes on by `step` milliseconds each time that it is looked at, and sees how
 * far it goes on between two turns of everybody else who waits for the thread.
 */
export async function heldBy(step: number, work: () => Promise<unknown>): Promise<Held> {
	const held = { longest: 0, spent: 0 };
	let lastTurn = 0;
	let isOver = false;
	const takeTurn = () => {
		held.longest = Math.max(held.longest, held.spent - lastTurn);
		lastTurn = held.spent;
		if (!isOver) setImmediate(takeTurn);
	};
	const clock = jest.spyOn(performance, 'now').mockImplementation(() => (held.spent += step));
	setImmediate(takeTurn);
	try {
		await work();
	} finally {
		clock.mockRestore();
		isOver = true;
		takeTurn();
	}
	return held;
}
