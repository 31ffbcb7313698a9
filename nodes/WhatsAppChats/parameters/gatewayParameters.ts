import type { INodeProperties } from 'n8n-workflow';
import { gateways } from '../gateways';
import type { Gateway } from '../gateways/gateway';
import type { InputItem } from './inputItem';
import { refusal } from './refusal';

/** 'Gateway', and behind it the place where n8n puts the credential that belongs to it. */
export const gatewayParameters: INodeProperties[] = [
	{
		displayName: 'Gateway',
		name: 'gateway',
		type: 'options',
		options: gateways.map(({ name, title }) => ({ name: title, value: name })),
		default: 'plugChat',
		description: 'The provider that connects your phone',
	},
	{ displayName: 'Credentials', name: 'credentials', type: 'credentials', default: '' },
];

/** Reads 'Gateway', which can be anything where it is an expression. */
export function readGateway(item: InputItem): Gateway {
	return readChoice(item, 'gateway', gateways, ({ name }) => name);
}

/**
 * The entry of a table that a parameter names.
 * @throws NodeOperationError for a value that names none
 */
export function readChoice<Entry>(
	item: InputItem,
	parameter: string,
	table: readonly Entry[],
	valueOf: (entry: Entry) => string,
): Entry {
	const value = item.context.getNodeParameter(parameter, item.itemIndex);
	const entry = table.find((candidate) => valueOf(candidate) === value);
	if (entry !== undefined) return entry;
	const displayName = `'${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}'`;
	const wayOut = `Choose one from the list, or give one of: ${table.map(valueOf).join(', ')}.`;
	throw refusal(item, `${displayName} has a value it can't have`, wayOut);
}
