import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNodeParameters, type INodeParameters } from 'n8n-workflow';
import { isRecord } from '../nodes/WhatsAppChats/whatsapp/coerce';
import { NODE_TYPE } from '../test/engine/harness/engine';

/** The workflows that a person can import in the editor, in the order the demo runs them. */
export const EXAMPLES = [
	'examples/get-chats.json',
	'examples/get-chat-metadata.json',
	'examples/get-group-invite-metadata.json',
	'examples/get-group-metadata.json',
] as const;

/** What the demo takes from a workflow: our node, set up as the person left it. */
export type ExampleWorkflow = {
	/** From the root of the repository. */
	file: string;
	operation: string;
	parameters: INodeParameters;
};

/**
 * Loads a workflow as the editor exports it.
 * @throws Error where it is not one with our node in it
 */
export async function loadExample(file: string): Promise<ExampleWorkflow> {
	const workflow: unknown = JSON.parse(await readFile(path.join(__dirname, '..', file), 'utf8'));
	const nodes = isRecord(workflow) && Array.isArray(workflow.nodes) ? workflow.nodes : [];
	const node = nodes.filter(isRecord).find(({ type }) => type === NODE_TYPE);
	if (!node) throw new Error(`${file} has no node of type ${NODE_TYPE}`);
	const { parameters } = node;
	if (!isNodeParameters(parameters) || typeof parameters.operation !== 'string') {
		throw new Error(`The WhatsApp Chats node of ${file} has no operation`);
	}
	return { file, operation: parameters.operation, parameters };
}
