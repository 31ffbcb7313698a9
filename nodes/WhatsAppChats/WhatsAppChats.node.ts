import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { searchChats } from './chatPicker/searchChats';
import { Slice } from './eventLoop/slices';
import { gateways } from './gateways';
import { Hints } from './hints/hints';
import { lidHints } from './hints/lidHints';
import { pictureHints } from './hints/pictureHints';
import { connect, newRun, type Run } from './http/connection';
import { credentialTests, gatewayCredentials } from './http/credentialTests';
import { toNodeError } from './http/errors/nodeError';
import { newLidRun } from './lids/lidRun';
import { operationField, operationParameters, operations, operationSelectors } from './operations';
import type { Task } from './operations/operation';
import { description } from './parameters/description';
import { fieldsOf, parametersOf } from './parameters/field';
import { gatewayField, gatewayParameters } from './parameters/gatewayParameters';
import { optionsCollection } from './parameters/options';
import { readSettings } from './parameters/requestOptions';
import { subtitle } from './parameters/subtitle';
import { Pictures } from './pictures/downloads';
import { newPictureRun } from './pictures/pictureRun';

/** Reads WhatsApp chats through PlugChat, Z-API or WhatsGate. */
export class WhatsAppChats implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Chats',
		name: 'whatsAppChats',
		icon: { light: 'file:icons/whatsAppChats.svg', dark: 'file:icons/whatsAppChats.dark.svg' },
		group: ['input'],
		// As a list: n8n adds 'Custom API Call' to the operations of a node with one version, and choosing
		// it takes 'Gateway' and the credential that was chosen away.
		version: [1],
		defaultVersion: 1,
		subtitle: subtitle('operation', operations),
		description,
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
		const lids = newLidRun(stop);
		const pictures = newPictureRun(new Pictures(this.helpers, stop), stop);
		const slice = new Slice();
		for (let itemIndex = 0; itemIndex < this.getInputData().length; itemIndex++) {
			if (slice.isOver) await slice.next();
			const pairedItem = { item: itemIndex };
			try {
				for (const item of await executeItem(this, itemIndex, run, { hints, lids, pictures })) {
					if (slice.isOver) await slice.next();
					results.push({ ...item, pairedItem });
				}
			} catch (error) {
				const nodeError = toNodeError(this.getNode(), error, itemIndex);
				if (!this.continueOnFail()) throw nodeError;
				results.push({ json: { error: nodeError.message }, pairedItem });
			}
		}
		this.addExecutionHints(...hints.shown(), ...lidHints(lids), ...pictureHints(pictures));
		return [results];
	}
}

async function executeItem(
	context: IExecuteFunctions,
	itemIndex: number,
	run: Run,
	shared: Pick<Task, 'hints' | 'lids' | 'pictures'>,
) {
	const parameters = parametersOf({ context, itemIndex });
	const gateway = gatewayField.read(parameters);
	const operation = operationField.read(parameters);
	const credentials = await context.getCredentials(gateway.credentialType, itemIndex);
	const options = fieldsOf(parameters, optionsCollection);
	const settings = readSettings(options);
	const connection = connect(context, gateway, credentials, settings, run);
	const execute = operation.prepare({ gateway, parameters, options });
	return await execute({ gateway, connection, settings, ...shared });
}
