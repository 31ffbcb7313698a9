import type { IDataObject } from 'n8n-workflow';
import type { Mapped } from '../gateways/gateway';
import { isBlank } from './blank';
import type { InputItem } from './inputItem';
import { readSwitch } from './optionValues';
import { includeResponse, simple } from './sharedParameters';
import { yesOrNo } from './yesOrNo';

/**
 * Gives the function that turns what was read into the JSON of an item, as 'Simplify' and 'Include
 * Response' of the input item say.
 * @param simplify gives the fields that Simplify keeps, in the order of the item
 */
export function itemWriter<Item extends IDataObject>(
	inputItem: InputItem,
	simplify: (item: Item) => IDataObject,
): (reading: Mapped<Item>) => { json: IDataObject } {
	const { context, itemIndex } = inputItem;
	const given = context.getNodeParameter('simple', itemIndex, true);
	const isSimple = isBlank(given) || yesOrNo(inputItem, simple.displayName, given);
	const withResponse = readSwitch(inputItem, includeResponse);
	return ({ item, response }) => {
		const json = isSimple ? simplify(item) : item;
		return { json: withResponse ? { ...json, response } : json };
	};
}
