/**
 * How long to wait before a new try, in words: at least as long as the gateway asks for.
 * @param usual the words where it asks for `upTo` seconds at most, or for nothing
 */
export function waitInWords(seconds: number | undefined, usual: string, upTo: number): string {
	if (seconds === undefined || seconds <= upTo) return usual;
	const minutes = Math.ceil(seconds / 60);
	return minutes <= 120 ? `${minutes} minutes` : `${Math.ceil(seconds / 3600)} hours`;
}
