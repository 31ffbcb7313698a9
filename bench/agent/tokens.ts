/** How many characters make a token, as a rule of thumb that holds for no model exactly. */
const CHARACTERS = 4;

/** What the model wrote to call a tool, and what it read as the answer. */
export type Call = { written: string; read: string };

/** What a model writes and reads for these calls, and before them, in tokens. */
export function tokensOf(calls: readonly Call[], before = ''): number {
	const characters = calls.reduce(
		(sum, { written, read }) => sum + written.length + read.length,
		0,
	);
	return Math.ceil((before.length + characters) / CHARACTERS);
}
