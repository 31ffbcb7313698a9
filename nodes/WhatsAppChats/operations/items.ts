import type { IDataObject } from 'n8n-workflow';
import type { Reading } from '../gateways/gateway';
import { isBlank } from '../parameters/blank';
import type { OutputItem, Task } from './operation';
import { readSwitch } from '../parameters/optionValues';
import { includeResponse, simple } from '../parameters/sharedParameters';
import { yesOrNo } from '../parameters/yesOrNo';

/**
 * Gives the function that turns what was read into an item, as 'Simplify' and 'Include
 * Response' of the input item say.
 * @param simplify gives the fields that Simplify keeps, in the order of the item
 */
export function itemWriter<Item extends IDataObject>(
	task: Task,
	simplify: (item: Item) => IDataObject,
): (reading: Reading<Item>) => OutputItem {
	const { context, itemIndex } = task;
	const given = context.getNodeParameter('simple', itemIndex, true);
	const isSimple = isBlank(given) || yesOrNo(task, simple.displayName, given);
	const withResponse = readSwitch(task, includeResponse);
	return ({ item, response }) => {
		const json = isSimple ? simplify(item) : item;
		return { json: withResponse ? { ...json, response } : json };
	};
}
