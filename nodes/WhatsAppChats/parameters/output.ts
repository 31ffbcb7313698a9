import type { IDataObject } from 'n8n-workflow';
import { NOT_IN_TOOL } from '../agentTool/display';
import type { Mapped } from '../gateways/gateway';
import { booleanField } from './booleanField';
import type { Values } from './field';

/** Simplify, with n8n's fixed words. */
export const simple = booleanField({
	displayName: 'Simplify',
	name: 'simple',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});

export const includeResponse = booleanField({
	displayName: 'Include Response',
	name: 'includeResponse',
	type: 'boolean',
	default: false,
	description: "Whether to add the gateway's own object, untouched, to each item under 'response'",
	displayOptions: NOT_IN_TOOL,
});

/**
 * Gives the function that makes the JSON of an item, as 'Simplify' and 'Include Response' say.
 * @param simplify gives the fields that Simplify keeps, in the order of the item
 */
export function itemWriter<Item extends IDataObject>(
	parameters: Values,
	options: Values,
	simplify: (item: Item) => IDataObject,
): (mapped: Mapped<Item>) => { json: IDataObject } {
	const isSimple = simple.read(parameters);
	const withResponse = includeResponse.read(options);
	return ({ item, response }) => {
		const json = isSimple ? simplify(item) : item;
		return { json: withResponse ? { ...json, response } : json };
	};
}
