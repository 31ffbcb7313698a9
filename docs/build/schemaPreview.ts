import type { Schema } from 'ts-json-schema-generator';
import { elementOf, keysOf, withoutNull } from './itemSchemas';

/**
 * A schema as n8n's editor reads it for the fields that it shows before the first run: the types alone,
 * and nothing in the way of what is nested.
 */
export function schemaPreview(item: Schema): Schema {
	const { schema } = withoutNull(item);
	const element = elementOf(schema);
	if (element) return { type: 'array', items: schemaPreview(element) };
	if (schema.type !== 'object') return schema.type === undefined ? {} : { type: schema.type };
	const properties = keysOf(schema).map(([key, value]) => [key, schemaPreview(value)] as const);
	return { type: 'object', properties: Object.fromEntries(properties) };
}
