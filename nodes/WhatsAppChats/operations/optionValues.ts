import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from './blank';
import type { Task } from './operation';
import { wholeNumber } from './wholeNumber';
import { yesOrNo } from './yesOrNo';

/** What stands in one of 'Options'; null where it is not there, or its expression gives nothing. */
function readOption({ context, itemIndex }: Task, { name }: INodeProperties): unknown {
	return context.getNodeParameter('options', itemIndex, {})[name] ?? null;
}

/** Reads a switch among 'Options': off where it is left empty. */
export function readSwitch(task: Task, option: INodeProperties): boolean {
	const value = readOption(task, option);
	return !isBlank(value) && yesOrNo(task, option.displayName, value);
}

/** Reads what is chosen from a list among 'Options'; null where it is left empty. */
export function readSelected(task: Task, option: INodeProperties): unknown {
	const value = readOption(task, option);
	return isBlank(value) ? null : value;
}

/** Reads a whole number among 'Options'; null where it is not there. An emptied field is refused. */
export function readWholeNumber(task: Task, option: INodeProperties): number | null {
	const value = readOption(task, option);
	if (value === null) return null;
	const wayOut = `Enter a number like ${JSON.stringify(option.default)}, or remove the option.`;
	return wholeNumber(task, option.displayName, value, wayOut);
}
