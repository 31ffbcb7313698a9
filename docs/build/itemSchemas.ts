import path from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = path.resolve(__dirname, '../..');

const generator = createGenerator({
	path: path.join(ROOT, 'nodes/WhatsAppChats/whatsapp/items.ts'),
	tsconfig: path.join(ROOT, 'tsconfig.json'),
	expose: 'none',
	topRef: false,
	sortProps: false,
	skipTypeCheck: true,
});

/**
 * The JSON Schema of a type of items, with its comments as descriptions and its keys in their order.
 * @param typeName a type that `whatsapp/items.ts` exports, such as "Chat"
 */
export function itemSchema(typeName: string): Schema {
	return generator.createSchema(typeName);
}

/** A schema without "or null", and whether it had it. */
export function withoutNull(schema: Schema): { schema: Schema; isNullable: boolean } {
	const { anyOf, ...rest } = schema;
	const [said] = anyOf?.filter((choice) => typeof choice === 'object') ?? [];
	if (said) return { schema: { ...said, ...rest }, isNullable: true };
	return { schema, isNullable: Array.isArray(schema.type) && schema.type.includes('null') };
}

/** The keys of an object's schema, each with the schema of its value. */
export function keysOf({ properties = {} }: Schema): Array<[string, Schema]> {
	return Object.entries(properties).flatMap(([key, value]): Array<[string, Schema]> =>
		typeof value === 'object' ? [[key, value]] : [],
	);
}

/** The schema of what a list holds, if it is a list. */
export function elementOf({ items }: Schema): Schema | null {
	return typeof items === 'object' && !Array.isArray(items) ? items : null;
}
