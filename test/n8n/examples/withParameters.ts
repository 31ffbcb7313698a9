import type { WorkflowJson } from '../editorApi';

/**
 * A workflow in which a person changed some parameters of one node.
 * @throws Error where the workflow has no such node
 */
export function withParameters(
	workflow: WorkflowJson,
	name: string,
	changed: object,
): WorkflowJson {
	const node = workflow.nodes.find((candidate) => candidate.name === name);
	if (!node) throw new Error(`'${workflow.name}' has no node '${name}'`);
	const before = typeof node.parameters === 'object' ? node.parameters : {};
	const after = { ...node, parameters: { ...before, ...changed } };
	const nodes = workflow.nodes.map((other) => (other === node ? after : other));
	return { ...workflow, nodes };
}
