import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { isTool } from './agentTool/isTool';
import { readTool } from './agentTool/tool';
import { addNotes } from './agentTool/toolAnswer';
import { inArguments } from './agentTool/toolArguments';
import { toToolError } from './agentTool/toolError';
import { searchChats, searchGroups } from './chatPicker/searchChats';
import { prefetch } from './eventLoop/prefetch';
import { Slice } from './eventLoop/slices';
import { gateways } from './gateways';
import { hint, Hints, toExecutionHint } from './hints/hints';
import { lidHints } from './hints/lidHints';
import { pictureHints } from './hints/pictureHints';
import { connect, newRun, type Run } from './http/connection';
import { credentialTests, gatewayCredentials } from './http/credentialTests';
import { toNodeError } from './http/errors/nodeError';
import { newLidRun } from './lids/lidRun';
import { operationField, operationParameters, operations, operationSelectors } from './operations';
import type { OutputItem, Task } from './operations/operation';
import { SharedReadings } from './paging/sharedReadings';
import { description } from './parameters/description';
import { fieldsOf, parametersOf } from './parameters/field';
import { gatewayField, gatewayParameters } from './parameters/gatewayParameters';
import { optionsCollection } from './parameters/options';
import { readSettings } from './parameters/requestOptions';
import { subtitle } from './parameters/subtitle';
import { Pictures } from './pictures/downloads';
import { newPictureRun } from './pictures/pictureRun';

const operationsParameters = operationParameters(gateways);

/** Reads WhatsApp chats and groups through a gateway. */
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
		properties: [...gatewayParameters, ...operationSelectors(gateways), ...operationsParameters],
	};

	methods = { listSearch: { searchChats, searchGroups }, credentialTest: credentialTests };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results: INodeExecutionData[] = [];
		const stop = this.getExecutionCancelSignal();
		const hints = new Hints();
		const run = newRun(stop, (message) => hints.add(hint(message, 'warning')));
		const lids = newLidRun(stop);
		const pictures = newPictureRun(new Pictures(this.helpers, stop), stop);
		const readings = new SharedReadings();
		const slice = new Slice();
		const tool = isTool(this) ? readTool(this, operationsParameters) : null;
		const toError = (error: unknown, itemIndex: number) =>
			tool
				? toToolError(this.getNode(), error, itemIndex, tool)
				: toNodeError(this.getNode(), error, itemIndex);
		const outcomes = outcomesOf(this, run, { hints, lids, pictures, readings });
		for await (const { itemIndex, outcome } of outcomes) {
			if (slice.isOver) await slice.next();
			const pairedItem = { item: itemIndex };
			if ('error' in outcome) {
				const nodeError = toError(outcome.error, itemIndex);
				if (!this.continueOnFail()) throw nodeError;
				results.push({ json: { error: nodeError.message }, pairedItem });
				continue;
			}
			for (const item of outcome.items) {
				if (slice.isOver) await slice.next();
				results.push({ ...item, pairedItem });
			}
		}
		const said = [...hints.shown(), ...lidHints(lids), ...pictureHints(pictures)];
		this.addExecutionHints(...said.map(toExecutionHint));
		if (tool)
			addNotes(
				results,
				said.map(({ note }) => inArguments(note, tool.known)),
			);
		return [results];
	}
}

/** What came of one input item. */
type Outcome = { items: OutputItem[] } | { error: unknown };

/** What all input items of a run share. */
type Shared = Pick<Task, 'hints' | 'lids' | 'pictures' | 'readings'>;

/** Executes the input items, as many at once as their operation allows, and yields the outcomes in their order. */
async function* outcomesOf(context: IExecuteFunctions, run: Run, shared: Shared) {
	const last = context.getInputData().length - 1;
	if (last === -1) return;
	let atOnce = 1;
	const outcomes = prefetch({
		from: 0,
		read: async (itemIndex, signal): Promise<Outcome> => {
			try {
				const given = readGiven(context, itemIndex, shared.hints);
				atOnce = given.operation.itemsAtOnce?.read(given.options) ?? 1;
				const stop = run.stop ? AbortSignal.any([run.stop, signal]) : signal;
				return { items: await executeItem(context, given, { ...run, stop }, shared) };
			} catch (error) {
				return { error };
			}
		},
		concurrency: () => run.throttle.concurrency(atOnce),
		lastWorthReading: () => last,
	});
	for await (const { number: itemIndex, result: outcome } of outcomes) {
		yield { itemIndex, outcome };
		if (itemIndex === last) return;
	}
}

/** Reads what decides how an input item is executed. */
function readGiven(context: IExecuteFunctions, itemIndex: number, hints: Hints) {
	const note = (message: string) => hints.add(hint(message));
	const parameters = parametersOf({ context, itemIndex, note });
	const gateway = gatewayField.read(parameters);
	const operation = operationField.read(parameters);
	const options = fieldsOf(parameters, optionsCollection);
	return { gateway, operation, parameters, options };
}

async function executeItem(
	context: IExecuteFunctions,
	{ operation, ...given }: ReturnType<typeof readGiven>,
	run: Run,
	shared: Shared,
): Promise<OutputItem[]> {
	const { gateway, parameters, options } = given;
	const { itemIndex } = parameters.item;
	const credentials = await context.getCredentials(gateway.credentialType, itemIndex);
	const settings = readSettings(options);
	const connection = connect(context, gateway, credentials, settings, run);
	const execute = operation.prepare(given);
	return await execute({ gateway, connection, settings, ...shared });
}
