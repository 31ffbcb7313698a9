import { NodeOperationError } from 'n8n-workflow';
import { readFlag } from '../whatsapp/looseValues';
import type { InputItem } from './inputItem';

/** @throws NodeOperationError, naming the parameter, for what is neither yes nor no */
export function yesOrNo({ context, itemIndex }: InputItem, title: string, value: unknown): boolean {
	const flag = readFlag(value);
	if (flag !== null) return flag;
	throw new NodeOperationError(context.getNode(), `'${title}' is neither true nor false`, {
		itemIndex,
		description: 'Switch it on or off, or let the expression give true or false.',
	});
}
