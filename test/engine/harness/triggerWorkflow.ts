import {
	jsonParse,
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
} from 'n8n-workflow';
import type { CredentialValues } from './credentialsHelper';
import type { Engine } from './engine';

const TRIGGER_TYPE = 'n8n-nodes-whatsapp-chats.whatsAppChatsTrigger';
const TRIGGER_NAME = 'WhatsApp Chats Trigger';

/** What is set up in the trigger, as in the editor. */
export type TriggerSettings = {
	parameters: INodeParameters;
	credentials: CredentialValues;
	/** The id under which n8n keeps the credential. */
	credentialId?: string;
	nodeId?: string;
};

/**
 * A workflow with the trigger alone, as n8n loads it.
 * @param saved the static data in n8n's database
 */
export function triggerWorkflow(
	{ nodeTypes }: Engine,
	{ parameters, credentials, credentialId, nodeId = 'trigger' }: TriggerSettings,
	saved: string,
): Workflow {
	const node: INode = {
		id: nodeId,
		name: TRIGGER_NAME,
		type: TRIGGER_TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: Object.fromEntries(
			Object.keys(credentials).map((type) => [type, { id: credentialId ?? type, name: type }]),
		),
	};
	return new Workflow({
		id: 'workflow',
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		settings: { executionOrder: 'v1' },
		staticData: jsonParse<IDataObject>(saved),
	});
}

/** The trigger of such a workflow. */
export function triggerIn(workflow: Workflow): INode {
	const node = workflow.getNode(TRIGGER_NAME);
	if (!node) throw new Error('The workflow has no trigger');
	return node;
}
