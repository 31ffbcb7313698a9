/** Random numbers from 0 up to 1, the same ones for the same seed. */
export function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
