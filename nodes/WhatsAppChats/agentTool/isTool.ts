import type { ParameterContext } from '../parameters/inputItem';

/** Whether the node runs as a tool of an AI agent: n8n names its type so. */
export function isTool(context: Pick<ParameterContext, 'getNode'>): boolean {
	return context.getNode().type.endsWith('Tool');
}
