/**
 * How many entries the largest `Map` or `Set` had that a job filled. Above some 100,000 the step in which
 * one grows takes long, and no clock of steps sees it.
 */
export async function largestTable(job: () => Promise<unknown>): Promise<number> {
	let largest = 0;
	const { set } = Map.prototype;
	const { add } = Set.prototype;
	const spies = [
		jest.spyOn(Map.prototype, 'set').mockImplementation(function (
			this: Map<unknown, unknown>,
			key: unknown,
			value: unknown,
		) {
			largest = Math.max(largest, set.call(this, key, value).size);
			return this;
		}),
		jest.spyOn(Set.prototype, 'add').mockImplementation(function (
			this: Set<unknown>,
			value: unknown,
		) {
			largest = Math.max(largest, add.call(this, value).size);
			return this;
		}),
	];
	try {
		await job();
		return largest;
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
}
