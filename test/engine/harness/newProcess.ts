import path from 'node:path';
import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

type PollModule = typeof import('../../../nodes/WhatsAppChats/trigger/poll');
type RegistryModule = typeof import('../../../nodes/WhatsAppChats/trigger/state/pollRegistry');

/** What polls a trigger. */
export type PollNode = (context: IPollFunctions) => Promise<INodeExecutionData[][] | null>;

/** The trigger's folder in the built package that the engine runs. */
const TRIGGER = path.resolve(__dirname, '../../../dist/nodes/WhatsAppChats/trigger');

/** Polls a trigger as in a new process of n8n, which knows of no poll before. */
export function pollInNewProcess(): PollNode {
	const { poll } = jest.requireActual<PollModule>(path.join(TRIGGER, 'poll'));
	const registryPath = path.join(TRIGGER, 'state/pollRegistry');
	const { PollRegistry } = jest.requireActual<RegistryModule>(registryPath);
	const registry = new PollRegistry();
	return async (context) => await poll(context, registry);
}
