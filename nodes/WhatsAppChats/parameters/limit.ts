import type { INodeProperties } from 'n8n-workflow';
import { booleanField } from './booleanField';
import type { Values } from './field';
import { wholeNumber } from './wholeNumber';

const returnAll = booleanField({
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/** 'Return All' and 'Limit'. */
export const limitParameters: INodeProperties[] = [returnAll.definition, limit];

/** How many chats are wanted; Infinity for all. */
export function readLimit(parameters: Values): number {
	if (returnAll.read(parameters)) return Infinity;
	const wayOut = "Enter a number like 50. To get every chat, switch on 'Return All'.";
	return wholeNumber(parameters.item, limit.displayName, parameters.valueOf(limit), wayOut);
}
