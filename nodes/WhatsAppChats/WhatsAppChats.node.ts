import {
	NodeConnectionTypes,
	NodeOperationError,
	type ICredentialsDisplayOptions,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { gateways } from './gateways';
import { plugChat } from './gateways/plugChat';
import { whatsGate } from './gateways/whatsGate';
import { zApi } from './gateways/zApi';
import { connect, newRun, type Run } from './http/connection';
import { connectionTest } from './http/connectionTest';
import { toNodeError } from './http/nodeError';
import { Pictures } from './http/pictures';
import { subtitle } from './operations/subtitle';
import { readSettings } from './operations/settings';
import { searchChats } from './listSearch/searchChats';
import { Hints } from './operations/hints';
import { operationParameters, operations, operationSelectors } from './operations';
import type { Task } from './operations/operation';
import { pictureHints } from './operations/pictureHints';
import { newPictureRun } from './operations/pictureRun';
import type { GatewayName } from './whatsapp/items';

/** Where n8n puts the credential: between the gateway that it belongs to and the operation. */
const credentialsPlace: INodeProperties = {
	displayName: 'Credentials',
	name: 'credentials',
	type: 'credentials',
	default: '',
};

/** Reads WhatsApp chats through PlugChat, Z-API or WhatsGate. */
export class WhatsAppChats implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Chats',
		name: 'whatsAppChats',
		icon: { light: 'file:icons/whatsAppChats.svg', dark: 'file:icons/whatsAppChats.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: subtitle(operations, gateways),
		description: 'Read chats and groups of a WhatsApp account through PlugChat, Z-API or WhatsGate',
		defaults: { name: 'WhatsApp Chats' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'plugChatApi',
				required: true,
				testedBy: 'testPlugChat',
				displayOptions: onlyWith('plugChat'),
			},
			{
				name: 'zApi',
				required: true,
				testedBy: 'testZApi',
				displayOptions: onlyWith('zApi'),
			},
			{
				name: 'whatsGateApi',
				required: true,
				testedBy: 'testWhatsGate',
				displayOptions: onlyWith('whatsGate'),
			},
		],
		properties: [
			{
				displayName: 'Gateway',
				name: 'gateway',
				type: 'options',
				options: gateways.map(({ name, title }) => ({ name: title, value: name })),
				default: 'plugChat',
				description: 'The provider that connects your phone',
			},
			credentialsPlace,
			...operationSelectors(gateways),
			...operationParameters(gateways),
		],
	};

	methods = {
		listSearch: { searchChats },
		credentialTest: {
			testPlugChat: connectionTest(plugChat),
			testZApi: connectionTest(zApi),
			testWhatsGate: connectionTest(whatsGate),
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results: INodeExecutionData[] = [];
		const stop = this.getExecutionCancelSignal();
		const run = newRun(stop);
		const hints = new Hints();
		const pictures = newPictureRun(new Pictures(this.helpers, stop));
		for (let itemIndex = 0; itemIndex < this.getInputData().length; itemIndex++) {
			const pairedItem = { item: itemIndex };
			try {
				for (const item of await executeItem(this, itemIndex, run, { hints, pictures })) {
					results.push({ ...item, pairedItem });
				}
			} catch (error) {
				const nodeError = toNodeError(this.getNode(), error, itemIndex);
				if (!this.continueOnFail()) throw nodeError;
				results.push({ json: { error: nodeError.message }, pairedItem });
			}
		}
		this.addExecutionHints(...hints.shown(), ...pictureHints(pictures));
		return [results];
	}
}

/**
 * Shows a credential with one gateway alone. The slash names 'Gateway' from the top: without it n8n's
 * editor takes 'Gateway' for a way to sign in, and hides it behind the list of credentials.
 */
function onlyWith(gateway: GatewayName): ICredentialsDisplayOptions {
	return { show: { '/gateway': [gateway] } };
}

async function executeItem(
	context: IExecuteFunctions,
	itemIndex: number,
	run: Run,
	shared: Pick<Task, 'hints' | 'pictures'>,
) {
	const gateway = choose(context, itemIndex, 'gateway', gateways, ({ name }) => name);
	const operation = choose(context, itemIndex, 'operation', operations, ({ value }) => value);
	const credentials = await context.getCredentials(gateway.credentialType, itemIndex);
	const settings = readSettings({ context, itemIndex });
	const connection = connect(context, gateway, credentials, settings, run);
	const task: Task = { context, itemIndex, gateway, connection, ...shared };
	return await operation.execute(task);
}

/** The entry of a table that a parameter names, which can be anything where it is an expression. */
function choose<Entry>(
	context: IExecuteFunctions,
	itemIndex: number,
	parameter: string,
	table: readonly Entry[],
	valueOf: (entry: Entry) => string,
): Entry {
	const value = context.getNodeParameter(parameter, itemIndex);
	const entry = table.find((candidate) => valueOf(candidate) === value);
	if (entry !== undefined) return entry;
	const displayName = `'${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}'`;
	throw new NodeOperationError(context.getNode(), `${displayName} has a value it can't have`, {
		itemIndex,
		description: `Choose one from the list, or give one of: ${table.map(valueOf).join(', ')}.`,
	});
}
