import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { written } from '../parameters/written';
import type { ListTool } from './notFoundAdvice';
import { otherTool } from './otherTools';
import { toolArguments, type ToolArguments } from './toolArguments';

/** The tool as the model that calls it knows it. */
export type Tool = {
	/** What it does. */
	operation: string;
	known: ToolArguments;
	/** The tool that lists the chats, where the same model has one. */
	listTool: ListTool | null;
};

/** @param definitions of all parameters that the node can have */
export function readTool(
	context: IExecuteFunctions,
	definitions: readonly INodeProperties[],
): Tool {
	const { parameters } = context.getNode();
	return {
		operation: written(parameters.operation ?? 'getChats'),
		known: toolArguments(parameters, definitions),
		listTool: readListTool(context, definitions),
	};
}

function readListTool(
	context: IExecuteFunctions,
	definitions: readonly INodeProperties[],
): ListTool | null {
	const found = otherTool(context, 'getChats');
	if (!found) return null;
	const known = toolArguments(found.parameters, definitions);
	return { name: found.name, search: known.get('Search'), chatTypes: known.get('Chat Types') };
}
