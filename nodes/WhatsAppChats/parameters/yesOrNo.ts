import { toBoolean } from '../whatsapp/coerce';
import type { InputItem } from './inputItem';
import { refusal } from './refusal';

/** @throws NodeOperationError, naming the parameter, for what is neither yes nor no */
export function yesOrNo(item: InputItem, title: string, value: unknown): boolean {
	const flag = toBoolean(value);
	if (flag !== null) return flag;
	const wayOut = 'Switch it on or off, or let the expression give true or false.';
	throw refusal(item, `'${title}' is neither true nor false`, wayOut, 'Give true or false.');
}
