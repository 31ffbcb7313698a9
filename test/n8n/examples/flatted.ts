/**
 * Reads the form in which n8n gives an execution: a list of values, the first of which is the whole, where
 * every string within an object or a list is the place of its value in that list.
 */
export function readFlatted(text: string): unknown {
	const parsed: unknown = JSON.parse(text);
	const values: unknown[] = Array.isArray(parsed) ? parsed : [];
	const known = new Map<string, unknown>();

	const readPlace = (place: unknown): unknown => {
		if (typeof place !== 'string') return place;
		if (known.has(place)) return known.get(place);
		const value = values[Number(place)];
		if (Array.isArray(value)) {
			const list: unknown[] = [];
			known.set(place, list);
			for (const entry of value) list.push(readPlace(entry));
			return list;
		}
		if (typeof value !== 'object' || value === null) return value;
		const object: Record<string, unknown> = {};
		known.set(place, object);
		for (const [key, entry] of Object.entries(value)) object[key] = readPlace(entry);
		return object;
	};
	return readPlace('0');
}
