import { nodeNameToToolName, type IExecuteFunctions, type INodeParameters } from 'n8n-workflow';
import { gatewayField } from '../parameters/gatewayParameters';
import { isRecord } from '../whatsapp/coerce';

/** A tool of this package that the same model has. */
export type OtherTool = { name: string; parameters: INodeParameters };

type ToolBeside = ReturnType<Surroundings['getParentNodes']>[number];

/** What n8n can say of the nodes around a tool. */
type Surroundings = Pick<
	IExecuteFunctions,
	'getNode' | 'getChildNodes' | 'getParentNodes' | 'getInputSourceData'
>;

/**
 * Finds the tool for an operation that the same model has beside this one, on the same gateway, so that errors
 * can name it: an agent can have the tools of several accounts.
 * @returns null where there is none, or n8n doesn't show it
 */
export function otherTool(context: Surroundings, operation: string): OtherTool | null {
	const { name: own, type, parameters } = context.getNode();
	const isAlike = (tool: ToolBeside) =>
		!tool.disabled && tool.type === type && gatewayOf(tool) === gatewayOf({ parameters });
	for (const agent of agentsAround(context)) {
		const tools = context.getParentNodes(agent, {
			includeNodeParameters: true,
			connectionType: 'ai_tool',
			depth: 1,
		});
		if (!tools.some(({ name }) => name === own)) continue;
		const found = tools.find((tool) => isAlike(tool) && operationOf(tool) === operation);
		if (found) return { name: nodeNameToToolName(found.name), parameters: found.parameters ?? {} };
	}
	return null;
}

/** n8n says which node runs the tool, or only which one came before: the agent is behind that one. */
function agentsAround(context: Surroundings): string[] {
	const parent = 'parentNode' in context ? context.parentNode : undefined;
	if (isRecord(parent) && typeof parent.name === 'string') return [parent.name];
	const before = nodeBefore(context);
	if (before === null) return [];
	return [before, ...context.getChildNodes(before).map(({ name }) => name)];
}

function nodeBefore(context: Surroundings): string | null {
	try {
		return context.getInputSourceData().previousNode;
	} catch {
		return null;
	}
}

function operationOf({ parameters }: { parameters?: INodeParameters }): unknown {
	return parameters?.operation ?? 'getChats';
}

/** The gateway that the node has by default is left out of an export. */
function gatewayOf({ parameters }: { parameters?: INodeParameters }): unknown {
	return parameters?.gateway ?? gatewayField.definition.default;
}
