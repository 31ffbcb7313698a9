import { randomUUID } from 'node:crypto';
import type { WorkflowJson } from '../editorApi';
import { withCredentials } from '../exampleWorkflows';
import type { CredentialReferences } from '../simulatedAccess';

/** How the trigger is called in the workflow. */
export const TRIGGER = 'WhatsApp Chats Trigger';

/** How the node behind it is called, which hands on what it gets. */
export const NEXT = 'What Happened';

/** Begins when something happens in the chats, as these parameters of our trigger say. */
export function triggerWorkflow(
	parameters: Record<string, unknown>,
	credentials: CredentialReferences,
): WorkflowJson {
	const trigger = {
		id: randomUUID(),
		name: TRIGGER,
		type: 'n8n-nodes-whatsapp-chats.whatsAppChatsTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const next = {
		id: randomUUID(),
		name: NEXT,
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [220, 0],
		parameters: {},
	};
	const workflow = {
		name: `Trigger test ${randomUUID()}`,
		nodes: [trigger, next],
		connections: { [TRIGGER]: { main: [[{ node: NEXT, type: 'main', index: 0 }]] } },
	};
	return withCredentials(workflow, credentials);
}
