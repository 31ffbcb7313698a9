import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { toNodeError } from '../http/errors/nodeError';
import { lookForChanges } from './lookForChanges';
import { readPoll, type PollSettings } from './pollSettings';
import { testEvents } from './testEvents';

/** The triggers that are being polled in this process, by the owners of their memories. */
const beingPolled = new Set<string>();

/** The memories of triggers that were polled in this process without an error. */
const wasPolled = new WeakSet<object>();

/**
 * What n8n calls at each poll, and once when the workflow is published or n8n starts.
 * @returns one item for each thing that happened since the last poll; null where nothing did. For
 * "Fetch Test Event" items of recent chats, while nothing is remembered.
 * @throws NodeApiError, NodeOperationError; what is remembered stays as it was
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual') return await fetchTestEvents(context);
	const kept = context.getWorkflowStaticData('node');
	const isFirst = !wasPolled.has(kept);
	try {
		const settings = await readPoll(context, isFirst);
		const items = await pollAlone(settings, kept);
		wasPolled.add(kept);
		return items.length > 0 ? [items] : null;
	} catch (error) {
		throw isFirst ? inOneText(context, error) : toNodeError(context.getNode(), error);
	}
}

async function fetchTestEvents(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	try {
		return [await testEvents(await readPoll(context))];
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/** Where a poll takes longer than the time between two, what the next would find the first one finds. */
async function pollAlone(settings: PollSettings, kept: IDataObject): Promise<INodeExecutionData[]> {
	const { owner } = settings;
	if (beingPolled.has(owner)) return [];
	beingPolled.add(owner);
	try {
		return await lookForChanges(settings, kept);
	} finally {
		beingPolled.delete(owner);
	}
}

/**
 * Of an error that keeps a workflow from being published n8n shows the message alone. When n8n starts
 * it tries again later, but for a message that has the word Authorization in it, as a gateway's may.
 */
function inOneText(context: IPollFunctions, error: unknown): Error {
	const nodeError = toNodeError(context.getNode(), error);
	const { message, description } = nodeError;
	const text = description ? `${message}. ${description}` : message;
	nodeError.message = text.replaceAll('Authorization', 'authorization');
	return nodeError;
}
