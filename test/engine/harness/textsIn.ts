import { types } from 'node:util';

/** A text and where it stands. */
export type PlacedText = [place: string, text: string];

/**
 * Every text in everything that can be reached from a value: keys, hidden and symbol properties, maps,
 * sets and bytes as well.
 * @param except objects that are passed over
 */
export function textsIn(everything: unknown, except: Iterable<object> = []): PlacedText[] {
	const found: PlacedText[] = [];
	const seen = new Set<object>(except);
	const left: Array<[place: string, value: unknown]> = [['', everything]];
	for (let next = left.pop(); next; next = left.pop()) {
		const [place, value] = next;
		if (typeof value === 'string') found.push([place, value]);
		if (typeof value !== 'object' || value === null || seen.has(value)) continue;
		seen.add(value);
		if (ArrayBuffer.isView(value)) {
			const { buffer, byteOffset, byteLength } = value;
			found.push([place, Buffer.from(buffer, byteOffset, byteLength).toString()]);
			continue;
		}
		for (const [key, part] of partsOf(value)) {
			found.push([`${place} (key)`, key]);
			left.push([`${place}.${key}`, part]);
		}
	}
	return found;
}

function partsOf(value: object): Array<[key: string, part: unknown]> {
	const own = Reflect.ownKeys(value).map((key): [string, unknown] => {
		const property = Reflect.getOwnPropertyDescriptor(value, key);
		return [String(key), property?.value];
	});
	if (types.isSet(value)) return [...own, ...Array.from(value, inSet)];
	if (!types.isMap(value)) return own;
	const entries: unknown[] = [...value].flat();
	return [...own, ...entries.map(inSet)];
}

function inSet(part: unknown): [string, unknown] {
	return ['(entry)', part];
}
