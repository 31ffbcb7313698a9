/** Compares an item with the one written by hand: each value, and the order of keys throughout. */
export function expectWholeItem<Item extends object>(item: Item, expected: Item): void {
	expect(item).toStrictEqual(expected);
	expect(Object.keys(item)).toEqual(Object.keys(expected));
	expect(JSON.stringify(item)).toBe(JSON.stringify(expected));
}
