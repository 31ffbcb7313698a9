import type { IPollFunctions, Logger } from 'n8n-workflow';
import type { Connection, Gateway } from '../gateways/gateway';
import { withTimeout } from '../http/timeout';
import { connect, newRun } from '../http/connection';
import type { ChatsWanted } from '../paging/readChatList';
import { readFilters } from '../parameters/filters';
import { readGateway } from '../parameters/gatewayParameters';
import type { InputItem } from '../parameters/inputItem';
import { readReadingOptions } from '../parameters/readingOptions';
import { readSettings } from '../parameters/settings';
import type { ChatFilter } from '../whatsapp/chatFilters';
import type { TriggerConfig } from './chatEvents';
import { eventWriter, type ToEventItem } from './eventItems';
import { hashKey } from './state/chatKeys';
import { reading } from './triggerParameters';
import { readWatch } from './triggerSettings';

/** How long n8n gives a poll where it doesn't say so itself. */
const USUAL_BUDGET_MILLISECONDS = 300_000;

/** Of the first poll: n8n starts one workflow after another, and waits for each. */
const FIRST_WAIT_SECONDS = 5;

/** What one poll works with. */
export type PollSettings = {
	item: InputItem;
	gateway: Gateway;
	connection: Connection;
	/** The key of the trigger and its account, which a state must be of. */
	triggerKey: string;
	config: TriggerConfig;
	filters: ChatFilter[];
	wanted: ChatsWanted;
	toEventItem: ToEventItem;
	logger: Logger;
};

/**
 * Reads what the person set.
 * @param isFirst whether a person, or n8n as it starts, waits for the poll
 * @throws NodeOperationError for a value that a parameter can't have
 */
export async function readPoll(context: IPollFunctions, isFirst = false): Promise<PollSettings> {
	const item = toInputItem(context);
	const gateway = readGateway(item);
	const credentials = await context.getCredentials(gateway.credentialType);
	const budget = context.getPollBudgetMs?.() ?? USUAL_BUDGET_MILLISECONDS;
	const settings = readSettings(item);
	const mostSeconds = isFirst ? FIRST_WAIT_SECONDS : budget / 1000;
	const maxWaitSeconds = Math.min(settings.maxWaitSeconds, mostSeconds);
	const connection = connect(
		context,
		gateway,
		credentials,
		{ ...settings, maxWaitSeconds },
		newRun(),
	);
	const account = [gateway.name, ...gateway.account(credentials)];
	return {
		item,
		gateway,
		connection: withTimeout(connection, budget / 60_000),
		triggerKey: hashKey(JSON.stringify([...placeOf(context, gateway), ...account])),
		config: readWatch(item),
		filters: readFilters(item),
		wanted: { ...readReadingOptions(item, reading), limit: Infinity },
		toEventItem: eventWriter(item),
		logger: context.logger,
	};
}

/** A trigger has no input item: its parameters are read as those of a first one. */
function toInputItem(context: IPollFunctions): InputItem {
	return {
		itemIndex: 0,
		context: {
			getNode: () => context.getNode(),
			getTimezone: () => context.getTimezone(),
			getNodeParameter: (name, _itemIndex, fallback, options) =>
				context.getNodeParameter(name, fallback, options),
		},
	};
}

/** Where the trigger stands, and which credential it was given. */
function placeOf(context: IPollFunctions, { credentialType }: Gateway): unknown[] {
	const { id, credentials } = context.getNode();
	return [context.getWorkflow().id, id, credentials?.[credentialType]?.id];
}
