import type { Broken } from './broken';

/** Those that can be come by from any value of JSON. */
const PROTOTYPES = [Object, Array, Function].map(({ name, prototype }): Shared => ({
	name,
	prototype: prototype as Prototype,
}));

type Prototype = Record<PropertyKey, unknown>;
type Shared = { name: string; prototype: Prototype };

/**
 * Remembers what all objects of JavaScript share.
 * @returns the function that tells what has been changed or added since, and puts nothing back
 */
export function watchPrototypes(): () => Broken[] {
	const watched = PROTOTYPES.map((shared) => ({ ...shared, ...shapeOf(shared.prototype) }));
	return () =>
		watched
			.filter((before) => hasChanged(before))
			.map(({ name, prototype }) => ({
				rule: 'nothing is written to what all objects share',
				seen: `${name}.prototype: ${Reflect.ownKeys(prototype).map(String).join(', ')}`,
			}));
}

/** How many properties there are, and the values of those that are no getters. */
type Shape = { count: number; values: Array<[key: PropertyKey, value: unknown]> };

function shapeOf(prototype: Prototype): Shape {
	const keys = Reflect.ownKeys(prototype);
	const values = keys
		.filter((key) => Reflect.getOwnPropertyDescriptor(prototype, key)?.get === undefined)
		.map((key): [PropertyKey, unknown] => [key, prototype[key]]);
	return { count: keys.length, values };
}

function hasChanged({ prototype, count, values }: Shared & Shape): boolean {
	return (
		Reflect.ownKeys(prototype).length !== count ||
		values.some(([key, value]) => prototype[key] !== value)
	);
}
