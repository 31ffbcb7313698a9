/**
 * How many entries the largest `Map` or `Set` had that a job filled. Above some 100,000 the step in which
 * one grows takes long, and no clock of steps sees it.
 */
export async function largestTable(job: () => Promise<unknown>): Promise<number> {
	let largest = 0;
	const spies = [
		watch(Map.prototype, 'set', (size) => (largest = Math.max(largest, size))),
		watch(Set.prototype, 'add', (size) => (largest = Math.max(largest, size))),
	];
	try {
		await job();
		return largest;
	} finally {
		for (const stop of spies) stop();
	}
}

/** Tells the size of each table that a method has added to; @returns what ends that */
function watch(prototype: object, name: string, tell: (size: number) => void): () => void {
	const method: unknown = Reflect.get(prototype, name);
	if (typeof method !== 'function') throw new Error(`No method ${name}`);
	Object.defineProperty(prototype, name, {
		configurable: true,
		writable: true,
		value(this: { size: number }, ...entry: unknown[]): unknown {
			Reflect.apply(method, this, entry);
			tell(this.size);
			return this;
		},
	});
	return () =>
		Object.defineProperty(prototype, name, { configurable: true, writable: true, value: method });
}
