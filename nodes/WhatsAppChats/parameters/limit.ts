import type { INodeProperties } from 'n8n-workflow';
import { IN_TOOL, NOT_IN_TOOL } from '../agentTool/display';
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
	displayOptions: { show: { returnAll: [false] }, ...NOT_IN_TOOL },
};

/** More chats than a model reads with profit; the answer says how to get the next ones. */
const MAX_FOR_AGENTS = 100;

const limitForAgents: INodeProperties = {
	...limit,
	typeOptions: { minValue: 1, maxValue: MAX_FOR_AGENTS },
	default: 20,
	description: `Max number of chats in one answer, ${MAX_FOR_AGENTS} at most`,
	displayOptions: IN_TOOL,
};

/** 'Return All' and 'Limit'; in an AI agent's tool 'Limit' alone, with other numbers. */
export const limitParameters: INodeProperties[] = [
	{ ...returnAll.definition, displayOptions: NOT_IN_TOOL },
	limit,
	limitForAgents,
];

/** How many chats are wanted; Infinity for all. */
export function readLimit(parameters: Values): number {
	if (returnAll.read(parameters)) return Infinity;
	const wayOut = "Enter a number like 50. To get every chat, switch on 'Return All'.";
	return wholeNumber(parameters.item, limit.displayName, parameters.valueOf(limit), wayOut);
}

/** How many chats one answer to a model holds: what is asked for beyond the most is cut, with a note. */
export function readLimitForAgents(parameters: Values): number {
	const { item } = parameters;
	const { displayName } = limitForAgents;
	const wayOut = `Give a whole number from 1 to ${MAX_FOR_AGENTS}.`;
	const asked = wholeNumber(
		item,
		displayName,
		parameters.valueOf(limitForAgents),
		wayOut,
		1,
		wayOut,
	);
	if (asked > MAX_FOR_AGENTS) item.note?.(`'${displayName}' is ${MAX_FOR_AGENTS} at most.`);
	return Math.min(asked, MAX_FOR_AGENTS);
}
