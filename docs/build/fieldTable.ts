import type { Schema } from 'ts-json-schema-generator';
import { elementOf, keysOf, withoutNull } from './itemSchemas';

/**
 * The table of an item's fields in Markdown.
 * @param kept the keys that Simplify keeps, where it can be switched on
 */
export function fieldTable(item: Schema, kept?: readonly string[]): string {
	const header = kept
		? ['| Key | Simplified | Type | Meaning |', '| --- | --- | --- | --- |']
		: ['| Key | Type | Meaning |', '| --- | --- | --- |'];
	const rows = keysOf(item).map(([key, value]) => {
		const isKept = kept && (kept.includes(key) ? 'yes' : '');
		const cells = [`\`${key}\``, isKept, typeInWords(value), value.description ?? ''];
		return `| ${cells.filter((cell) => cell !== undefined).join(' | ')} |`;
	});
	return [...header, ...rows].join('\n');
}

function typeInWords(value: Schema): string {
	const { schema, isNullable } = withoutNull(value);
	return isNullable ? `${nameOf(schema)} or null` : nameOf(schema);
}

function nameOf(schema: Schema): string {
	const element = elementOf(schema);
	if (element) return 'list of objects';
	if (schema.enum) return schema.enum.map((choice) => `\`${JSON.stringify(choice)}\``).join(', ');
	if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
	if (schema.format === 'date-time') return 'time';
	const types = Array.isArray(schema.type) ? schema.type : [schema.type];
	return types.filter((type) => type !== 'null').join(' or ');
}
