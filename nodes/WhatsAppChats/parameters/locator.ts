import type { INodeProperties } from 'n8n-workflow';
import { isRecord } from '../whatsapp/coerce';
import type { Values } from './field';

/** What stands in a field with several ways to fill it in, and which way was chosen. */
export type Located = {
	/** Undefined where an expression gives the whole field. */
	mode: unknown;
	value: unknown;
};

/** Reads a resource locator once, for both. */
export function readLocator(
	{ item: { context, itemIndex } }: Values,
	{ name, default: usual }: INodeProperties,
): Located {
	const given = context.getNodeParameter(name, itemIndex, usual);
	const isLocator = isRecord(given) && 'mode' in given && 'value' in given;
	return isLocator ? { mode: given.mode, value: given.value } : { mode: undefined, value: given };
}
