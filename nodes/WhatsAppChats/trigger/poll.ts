import type { IDataObject, INodeExecutionData, IPollFunctions, Logger } from 'n8n-workflow';
import { forEachInSlices } from '../eventLoop/slices';
import { toNodeError } from '../http/errors/nodeError';
import { passesAll } from '../whatsapp/chatFilters';
import { detectEvents, type ChatEvent } from './detectEvents';
import { fetchSnapshot } from './fetchSnapshot';
import { isFirstPoll } from './firstPoll';
import { readPoll, type PollSettings } from './pollSettings';
import { refuseUnsupported } from './refuseUnsupported';
import type { PollRegistry } from './state/pollRegistry';
import { loadState, saveState, type LoadedState } from './state/pollState';
import { testEvents } from './testEvents';

/**
 * What n8n calls at each poll, and once when the workflow is published or n8n starts.
 * @returns an item for each event since the last poll; null where there is none. For "Fetch Test Event"
 * items of recent chats, and the state stays as it was.
 * @throws NodeApiError, NodeOperationError; the state stays as it was
 */
export async function poll(
	context: IPollFunctions,
	registry: PollRegistry,
): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual') return await fetchTestEvents(context);
	const staticData = context.getWorkflowStaticData('node');
	const isFirst = isFirstPoll(context, registry);
	try {
		const settings = await readPoll(context, isFirst);
		const runPoll = async () => await pollChats(settings, staticData, registry);
		const items = await registry.runAlone(settings.triggerKey, runPoll);
		registry.setPolledWith(context);
		return items && items.length > 0 ? [items] : null;
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

/** The state is saved last, once nothing can fail any more. */
async function pollChats(
	settings: PollSettings,
	staticData: IDataObject,
	registry: PollRegistry,
): Promise<INodeExecutionData[]> {
	const { item, gateway, triggerKey, config, filters, logger } = settings;
	const loaded = await loadState(staticData, triggerKey);
	logStartingOver(loaded, logger);
	const history = loaded.state && registry.findHistory(loaded.checksum);
	const state = { saved: loaded.state, history };

	const now = Date.now();
	const snapshot = await fetchSnapshot(settings, state, now);
	await refuseUnsupported(item, gateway, config, filters, snapshot.chats);

	const detected = await detectEvents(state, snapshot, config, now);
	const items = await toItems(settings, detected.events);

	const checksum = await saveState(staticData, triggerKey, detected.state.saved);
	registry.setHistory(checksum, detected.state.history, loaded.checksum);
	return items;
}

/** For n8n's log, where there is no state to go on from. The first poll of a trigger has nothing to log. */
function logStartingOver(loaded: LoadedState, logger: Logger): void {
	if (loaded.state || loaded.reason === 'firstPoll') return;
	const reason =
		loaded.reason === 'otherAccount'
			? 'The gateway or the credential is another one'
			: 'What it remembered could not be read';
	logger.warn(
		`WhatsApp Chats Trigger: ${reason}. It begins anew with the chats as they are now; what happened to them since its last poll starts nothing.`,
	);
}

/** An item for each event of a chat that passes the filters. */
async function toItems(
	{ filters, toEventItem }: PollSettings,
	events: readonly ChatEvent[],
): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	await forEachInSlices(events, ({ event, chat, before }) => {
		if (passesAll(filters, chat.item)) items.push(toEventItem(event, chat, before));
	});
	return items;
}

/**
 * Puts message and description into one text: of an error that keeps a workflow from being published,
 * n8n shows the message alone. When n8n starts it tries again later, but not for a message with the word
 * Authorization in it, which a gateway may use.
 */
function inOneText(context: IPollFunctions, error: unknown): Error {
	const nodeError = toNodeError(context.getNode(), error);
	const { message, description } = nodeError;
	const text = description ? `${message}. ${description}` : message;
	nodeError.message = text.replaceAll('Authorization', 'authorization');
	return nodeError;
}
