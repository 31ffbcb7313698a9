import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { toNodeError } from '../http/nodeError';
import { lookForChanges } from './lookForChanges';
import { readPoll } from './pollSettings';
import { testEvents } from './testEvents';

/** The memories of triggers that are being polled in this process. */
const beingPolled = new WeakSet<object>();

/** The memories of triggers that were polled in this process without an error. */
const wasPolled = new WeakSet<object>();

/**
 * What n8n calls at each poll, and once when the workflow is published.
 * @returns one item for each thing that happened since the last poll; null where nothing did. For
 * "Fetch Test Event" items of recent chats, while nothing is remembered.
 * @throws NodeApiError, NodeOperationError; what is remembered stays as it was
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual') return await fetchTestEvents(context);
	const kept = context.getWorkflowStaticData('node');
	// A poll that takes longer than the time between two: what this one would find the other one finds.
	if (beingPolled.has(kept)) return null;
	try {
		return await pollAlone(context, kept);
	} catch (error) {
		throw wasPolled.has(kept) ? toNodeError(context.getNode(), error) : inOneText(context, error);
	}
}

async function fetchTestEvents(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	try {
		return [await testEvents(await readPoll(context))];
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

async function pollAlone(
	context: IPollFunctions,
	kept: IDataObject,
): Promise<INodeExecutionData[][] | null> {
	beingPolled.add(kept);
	try {
		const items = await lookForChanges(await readPoll(context), kept);
		wasPolled.add(kept);
		return items.length > 0 ? [items] : null;
	} finally {
		beingPolled.delete(kept);
	}
}

/** Of an error that keeps a workflow from being published n8n shows the message alone. */
function inOneText(context: IPollFunctions, error: unknown): Error {
	const nodeError = toNodeError(context.getNode(), error);
	const { message, description } = nodeError;
	if (description) nodeError.message = `${message}. ${description}`;
	return nodeError;
}
