/** The longest time that anything of ours may hold n8n's one thread, in milliseconds. */
export const MAX_HOLD = 100;

let now = 0;

/** Counts work: a step takes one millisecond of the clock that `longestHold` puts in the place of the real one. */
export function work(steps = 1): void {
	now += steps;
}

/** An object of which each look at one of its fields is a step of work. */
export function counted<Value extends object>(value: Value): Value {
	return new Proxy(value, {
		get(target, key, receiver): unknown {
			work();
			return Reflect.get(target, key, receiver);
		},
	});
}

/**
 * How many steps of work a job does at most between two turns of the event loop, and how many in all.
 * @param perLook steps that a look at the clock counts for: one is taken before each entry of a long list
 */
export async function longestHold(
	job: () => Promise<unknown>,
	perLook = 0,
): Promise<{ longest: number; steps: number }> {
	// A whole number, so that counting steps on top of it is exact.
	now = Math.ceil(Math.max(now, performance.now()));
	const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += perLook));
	const beganAt = now;
	let longest = 0;
	let lastTurn = now;
	const takeTurn = () => {
		longest = Math.max(longest, now - lastTurn);
		lastTurn = now;
	};
	let heart = setImmediate(function beat() {
		takeTurn();
		heart = setImmediate(beat);
	});
	try {
		await job();
		takeTurn();
		return { longest, steps: now - beganAt };
	} finally {
		clearImmediate(heart);
		clock.mockRestore();
	}
}
