import type { IPollFunctions, Logger } from 'n8n-workflow';
import type { Connection, Gateway } from '../gateways/gateway';
import { connect, newRun } from '../http/connection';
import { withTimeout } from '../http/timeout';
import type { ChatsWanted } from '../paging/readChatList';
import { fieldsOf, parametersOf, type Values } from '../parameters/field';
import { filters } from '../parameters/filters';
import { gatewayField } from '../parameters/gatewayParameters';
import { pollInputItem, type InputItem } from '../parameters/inputItem';
import { optionsCollection } from '../parameters/options';
import { includeResponse } from '../parameters/output';
import { pageSize } from '../parameters/pageOptions';
import { readSettings } from '../parameters/requestOptions';
import type { ChatFilter } from '../whatsapp/chatFilters';
import type { TriggerConfig } from './chatEvents';
import { eventWriter, type ToEventItem } from './eventItems';
import { pollBudget } from './firstPoll';
import { refuseNeverProvided } from './refuseUnsupported';
import { hashKey } from './state/chatKeys';
import { readTriggerConfig } from './triggerConfig';
import { pagesAtOnce } from './triggerParameters';

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
	const item = pollInputItem(context);
	const parameters = parametersOf(item);
	const options = fieldsOf(parameters, optionsCollection);
	const gateway = gatewayField.read(parameters);
	const credentials = await context.getCredentials(gateway.credentialType);
	const budget = pollBudget(context);
	const settings = readSettings(options);
	const watched = readWatched(item, gateway, parameters);
	const mostSeconds = isFirst ? FIRST_WAIT_SECONDS : budget / 1000;
	const maxWaitSeconds = Math.min(settings.maxWaitSeconds, mostSeconds);
	const connection = connect(
		context,
		gateway,
		credentials,
		{ ...settings, maxWaitSeconds },
		newRun(undefined, (message) => context.logger.warn(`WhatsApp Chats Trigger: ${message}`)),
	);
	const account = [gateway.name, ...gateway.account(credentials)];
	return {
		item,
		gateway,
		connection: withTimeout(connection, budget / 60_000),
		triggerKey: hashKey(JSON.stringify([...placeOf(context, gateway), ...account])),
		...watched,
		wanted: {
			limit: Infinity,
			pageSize: pageSize.read(options),
			pagesAtOnce: pagesAtOnce.read(options),
			withResponse: includeResponse.read(options),
		},
		toEventItem: eventWriter(parameters, options),
		logger: context.logger,
	};
}

/** Reads which events of which chats start the workflow. @throws NodeOperationError for what never could */
function readWatched(
	item: InputItem,
	gateway: Gateway,
	parameters: Values,
): Pick<PollSettings, 'config' | 'filters'> {
	const config = readTriggerConfig(parameters);
	const wanted = filters.read(parameters);
	refuseNeverProvided(item, gateway, config, wanted);
	return { config, filters: wanted };
}

/** Where the trigger stands, and which credential it was given. */
function placeOf(context: IPollFunctions, { credentialType }: Gateway): unknown[] {
	const { id, credentials } = context.getNode();
	return [context.getWorkflow().id, id, credentials?.[credentialType]?.id];
}
