/** What a field holds that was added and not filled, or filled from a field that isn't there. */
export function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}
