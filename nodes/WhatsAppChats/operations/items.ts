import type { IDataObject } from 'n8n-workflow';
import type { Reading } from '../gateways/gateway';
import type { Task } from './operation';

/**
 * Gives the function that turns what was read into the JSON of an item, as 'Simplify' and 'Include
 * Response' of the input item say.
 * @param simpleKeys the fields that Simplify keeps, in the order of the item
 */
export function itemWriter<Item extends IDataObject>(
	{ context, itemIndex }: Task,
	simpleKeys: ReadonlyArray<keyof Item & string>,
): (reading: Reading<Item>) => IDataObject {
	const isSimple = context.getNodeParameter('simple', itemIndex, true) === true;
	const { includeResponse } = context.getNodeParameter('options', itemIndex, {});
	return ({ item, response }) => ({
		...(isSimple ? pick(item, simpleKeys) : item),
		...(includeResponse === true && { response }),
	});
}

function pick(item: IDataObject, keys: readonly string[]): IDataObject {
	const picked: IDataObject = {};
	for (const key of keys) picked[key] = item[key];
	return picked;
}
