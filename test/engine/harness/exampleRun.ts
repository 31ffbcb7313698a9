import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	jsonParse,
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	type INodeTypes,
	type IWorkflowBase,
} from 'n8n-workflow';
import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';
import type { SimulatedGateway } from '../../gateways';
import { additionalData } from './additionalData';
import { TypedInCredentials } from './credentialsHelper';
import type { Setup } from './setup';

type Items = INodeExecutionData[];

const parameter = (name: string, type: INodeProperties['type']): INodeProperties => ({
	displayName: name,
	name,
	type,
	default: '',
});

/** As much of n8n's own nodes as the example needs: n8n's engine evaluates their parameters. */
const BASE_NODES: Partial<Record<string, { parameters: INodeProperties[]; run: Run }>> = {
	manualTrigger: { parameters: [], run: (context) => context.getInputData() },
	convertToFile: { parameters: [], run: (context) => context.getInputData() },
	set: {
		parameters: [
			parameter('mode', 'string'),
			parameter('assignments', 'assignmentCollection'),
			parameter('jsonOutput', 'json'),
		],
		run: (context) => context.getInputData().map((_item, index) => setFields(context, index)),
	},
	splitOut: { parameters: [parameter('fieldToSplitOut', 'string')], run: splitOut },
};

type Run = (context: IExecuteFunctions) => Items;

function setFields(context: IExecuteFunctions, item: number): INodeExecutionData {
	const json: IDataObject = {};
	if (context.getNodeParameter('mode', item) === 'raw') {
		Object.assign(json, context.getNodeParameter('jsonOutput', item));
		return { json, pairedItem: { item } };
	}
	const list: unknown = context.getNodeParameter('assignments.assignments', item);
	for (const entry of Array.isArray(list) ? list : []) {
		if (isRecord(entry)) Object.assign(json, { [String(entry.name)]: entry.value ?? null });
	}
	return { json, pairedItem: { item } };
}

function splitOut(context: IExecuteFunctions): Items {
	const field = context.getNodeParameter('fieldToSplitOut', 0);
	if (typeof field !== 'string') throw new Error('The field to split out has no name');
	return context.getInputData().flatMap(({ json }, item) => {
		const list: unknown[] = Array.isArray(json[field]) ? json[field] : [];
		return list.map((value) => {
			const split: IDataObject = {};
			return { json: Object.assign(split, { [field]: value }), pairedItem: { item } };
		});
	});
}

function baseNode(name: string): INodeType {
	const node = BASE_NODES[name];
	if (!node) throw new Error(`There is no stand-in for n8n's node '${name}'`);
	const isTrigger = name === 'manualTrigger';
	return {
		description: {
			displayName: name,
			name,
			group: [isTrigger ? 'trigger' : 'transform'],
			version: [1, 1.1, 3.4],
			description: name,
			defaults: { name },
			inputs: isTrigger ? [] : [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: node.parameters,
		},
		async execute() {
			return await Promise.resolve([node.run(this)]);
		},
	};
}

/**
 * Executes a workflow of examples/ in n8n's engine, with its own expressions and connections and without
 * its pinned data, on one simulated gateway.
 * @returns the items of each node
 */
export async function runExample(
	{ engine }: Setup,
	file: string,
	{ credentialType, credentials }: SimulatedGateway,
): Promise<(node: string) => IDataObject[]> {
	const text = readFileSync(path.join(__dirname, '../../../examples', file), 'utf8');
	const { nodes, connections } = jsonParse<Pick<IWorkflowBase, 'nodes' | 'connections'>>(text);
	const ours = { [credentialType]: { id: credentialType, name: credentialType } };
	const withCredential = (node: INode): INode =>
		node.type.startsWith('n8n-nodes-base.') ? node : { ...node, credentials: ours };
	const workflow = new Workflow({
		id: 'example',
		nodes: nodes.filter(({ type }) => !type.endsWith('.stickyNote')).map(withCredential),
		connections,
		active: false,
		nodeTypes: withBaseNodes(engine.nodeTypes),
		settings: { executionOrder: 'v1' },
	});
	const node = workflow.getStartNode();
	if (!node) throw new Error(`${file} has no start`);
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node, data: { main: [[{ json: {} }]] }, source: null }],
		},
	});
	const keys = { [credentialType]: credentials };
	const helper = new TypedInCredentials(engine.loader.credentialTypes, keys);
	const execution = new WorkflowExecute(additionalData(helper), 'trigger', data);
	const { resultData } = (await execution.processRunExecutionData(workflow)).data;
	if (resultData.error) throw resultData.error;
	const itemsOf = (name: string) => resultData.runData[name]?.[0]?.data?.main?.[0] ?? [];
	return (name) => itemsOf(name).map(({ json }) => json);
}

function withBaseNodes(nodeTypes: INodeTypes): INodeTypes {
	const find = (name: string, version?: number): INodeType =>
		name.startsWith('n8n-nodes-base.')
			? baseNode(name.replace('n8n-nodes-base.', ''))
			: nodeTypes.getByNameAndVersion(name, version);
	return { ...nodeTypes, getByName: find, getByNameAndVersion: find };
}
