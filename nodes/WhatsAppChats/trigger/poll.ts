import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { lookForChanges } from './lookForChanges';
import { readPoll } from './pollSettings';
import { testEvents } from './testEvents';

/** The memories of triggers that are being polled in this process. */
const beingPolled = new WeakSet<object>();

/**
 * What n8n calls at each poll, and once when the workflow is published.
 * @returns one item for each thing that happened since the last poll; null where nothing did. For
 * "Fetch Test Event" items of recent chats, while nothing is remembered.
 * @throws GatewayError, NodeOperationError; what is remembered stays as it was
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const settings = await readPoll(context);
	if (context.getMode() === 'manual') return [await testEvents(settings)];
	const kept = context.getWorkflowStaticData('node');
	// A poll that takes longer than the time between two: what this one would find the other one finds.
	if (beingPolled.has(kept)) return null;
	beingPolled.add(kept);
	try {
		const items = await lookForChanges(settings, kept);
		return items.length > 0 ? [items] : null;
	} finally {
		beingPolled.delete(kept);
	}
}
