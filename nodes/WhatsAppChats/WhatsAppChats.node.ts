import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { Slice } from './eventLoop/slices';
import { gateways } from './gateways';
import { connect, newRun, type Run } from './http/connection';
import { credentialTests, gatewayCredentials } from './http/credentialTests';
import { toNodeError } from './http/errors/nodeError';
import { Pictures } from './pictures/downloads';
import { searchChats } from './chatPicker/searchChats';
import { operationParameters, operations, operationSelectors } from './operations';
import { Hints } from './hints/hints';
import type { Task } from './operations/operation';
import { pictureHints } from './hints/pictureHints';
import { newPictureRun } from './pictures/pictureRun';
import { subtitle } from './parameters/subtitle';
import { gatewayParameters, readChoice, readGateway } from './parameters/gatewayParameters';
import { readSettings } from './parameters/settings';

/** Reads WhatsApp chats through PlugChat, Z-API or WhatsGate. */
export class WhatsAppChats implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Chats',
		name: 'whatsAppChats',
		icon: { light: 'file:icons/whatsAppChats.svg', dark: 'file:icons/whatsAppChats.dark.svg' },
		group: ['input'],
		version: 1,
		subtitle: subtitle('operation', operations),
		description: 'Read chats and groups of a WhatsApp account through PlugChat, Z-API or WhatsGate',
		defaults: { name: 'WhatsApp Chats' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: gatewayCredentials,
		properties: [
			...gatewayParameters,
			...operationSelectors(gateways),
			...operationParameters(gateways),
		],
	};

	methods = { listSearch: { searchChats }, credentialTest: credentialTests };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results: INodeExecutionData[] = [];
		const stop = this.getExecutionCancelSignal();
		const run = newRun(stop);
		const hints = new Hints();
		const pictures = newPictureRun(new Pictures(this.helpers, stop));
		const slice = new Slice();
		for (let itemIndex = 0; itemIndex < this.getInputData().length; itemIndex++) {
			if (slice.isOver) await slice.next();
			const pairedItem = { item: itemIndex };
			try {
				for (const item of await executeItem(this, itemIndex, run, { hints, pictures })) {
					if (slice.isOver) await slice.next();
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

async function executeItem(
	context: IExecuteFunctions,
	itemIndex: number,
	run: Run,
	shared: Pick<Task, 'hints' | 'pictures'>,
) {
	const item = { context, itemIndex };
	const gateway = readGateway(item);
	const operation = readChoice(item, 'operation', operations, ({ value }) => value);
	const secrets = await context.getCredentials(gateway.credentialType, itemIndex);
	const connection = connect(context, gateway, secrets, readSettings(item), run);
	const task: Task = { context, itemIndex, gateway, connection, ...shared };
	return await operation.execute(task);
}
