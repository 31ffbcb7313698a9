import type { Broken } from './broken';

const PROTOTYPES = [Object, Array, Function, String, Number, Boolean, Error, Map, Set, Promise].map(
	(type): [name: string, prototype: object] => [type.name, type.prototype as object],
);

type Shape = Array<[key: PropertyKey, value: unknown]>;

/**
 * Remembers what all objects of JavaScript share.
 * @returns the function that tells what has been changed or added since, and puts nothing back
 */
export function watchPrototypes(): () => Broken[] {
	const before = PROTOTYPES.map(([, prototype]) => shapeOf(prototype));
	return () =>
		PROTOTYPES.filter(
			([, prototype], index) => !isSame(shapeOf(prototype), before[index] ?? []),
		).map(([name, prototype]) => ({
			rule: 'nothing is written to what all objects share',
			seen: `${name}.prototype: ${Reflect.ownKeys(prototype).map(String).join(', ')}`,
		}));
}

function shapeOf(prototype: object): Shape {
	return Reflect.ownKeys(prototype).map((key) => {
		const property = Reflect.getOwnPropertyDescriptor(prototype, key);
		return [key, property?.get ?? (property?.value as unknown)];
	});
}

function isSame(one: Shape, other: Shape): boolean {
	return (
		one.length === other.length &&
		one.every(([key, value], at) => other[at]?.[0] === key && Object.is(other[at][1], value))
	);
}
