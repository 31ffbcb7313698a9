import path from 'node:path';
import { LoadOptionsContext, PackageDirectoryLoader, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type ILoadOptionsFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeTypes,
	type IRun,
} from 'n8n-workflow';
import { additionalData } from './additionalData';
import { TypedInCredentials, type CredentialValues } from './credentialsHelper';

/** The name under which n8n knows the node of an installed package. */
export const NODE_TYPE = 'n8n-nodes-whatsapp-chats.whatsAppChats';

/** The built package, loaded the way n8n loads an installed one. */
export type Engine = { loader: PackageDirectoryLoader; nodeTypes: INodeTypes };

/** One run of the node, as set up in the editor. */
export type RunSettings = {
	parameters: INodeParameters;
	credentials: CredentialValues;
	/** The JSON of the input items; one empty item where it is left out. */
	input?: Array<INodeExecutionData['json']>;
	/** The node's setting "On Error". */
	onError?: NonNullable<INode['onError']>;
	/** The workflow's time zone; that of n8n where it is left out. */
	timezone?: string;
};

/** What n8n shows of a run: the items of both outputs, the error, and everything that it stores. */
export type NodeRun = {
	items: INodeExecutionData[];
	errorItems: INodeExecutionData[];
	error: NodeRunError | undefined;
	/** What n8n shows above the output. */
	hints: string[];
	run: IRun;
};

export type NodeRunError = {
	name: string;
	message: string;
	description: string | null | undefined;
	httpCode: string | null | undefined;
	itemIndex: unknown;
};

/** Loads the package from `dist/`, so a build has to come before. */
export async function loadEngine(): Promise<Engine> {
	const loader = new PackageDirectoryLoader(path.resolve(__dirname, '../../..'));
	await loader.loadAll();
	const getByName = (name: string) => loader.getNode(name.split('.').pop() ?? '').type;
	const nodeTypes: INodeTypes = {
		getByName,
		getByNameAndVersion: (name, version) =>
			NodeHelpers.getVersionedNodeType(getByName(name), version),
		getKnownTypes: () => ({}),
	};
	return { loader, nodeTypes };
}

/** Runs the node once in n8n's own engine. */
export async function runNode(engine: Engine, settings: RunSettings): Promise<NodeRun> {
	return await startNode(engine, settings).ended;
}

/** Starts the node; `stop` is the editor's Stop button. */
export function startNode(
	engine: Engine,
	settings: RunSettings,
): { ended: Promise<NodeRun>; stop: () => void } {
	const node = toNode(settings);
	const workflow = toWorkflow(engine, node, settings.timezone);
	const items = (settings.input ?? [{}]).map((json, item) => ({ json, pairedItem: { item } }));
	const data = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node, data: { main: [items] }, source: null }] },
	});
	const helper = new TypedInCredentials(engine.loader.credentialTypes, settings.credentials);
	const execution = new WorkflowExecute(additionalData(helper), 'trigger', data);
	const run = execution.processRunExecutionData(workflow);
	return {
		ended: run.then((result) => toNodeRun(result, node.name)),
		stop: () => run.cancel(),
	};
}

/** The context in which n8n fills a list of the editor for a node that is being set up. */
export function listSearchContext(engine: Engine, settings: RunSettings): ILoadOptionsFunctions {
	const node = toNode(settings);
	const helper = new TypedInCredentials(engine.loader.credentialTypes, settings.credentials);
	const data = { ...additionalData(helper), currentNodeParameters: settings.parameters };
	const context = new LoadOptionsContext(toWorkflow(engine, node), node, data, '');
	return Object.assign(context, { getWorkflow: () => ({ name: 'Test', active: false }) });
}

function toNode({ parameters, credentials, onError }: RunSettings): INode {
	return {
		id: 'node',
		name: 'WhatsApp Chats',
		type: NODE_TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters,
		credentials: Object.fromEntries(
			Object.keys(credentials).map((type) => [type, { id: type, name: type }]),
		),
		...(onError && { onError }),
	};
}

function toWorkflow({ nodeTypes }: Engine, node: INode, timezone?: string): Workflow {
	return new Workflow({
		id: 'test',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', ...(timezone !== undefined && { timezone }) },
	});
}

function toNodeRun(run: IRun, nodeName: string): NodeRun {
	const [task] = run.data.resultData.runData[nodeName] ?? [];
	const [items, errorItems] = task?.data?.main ?? [];
	const error = run.data.resultData.error;
	return {
		items: items ?? [],
		errorItems: errorItems ?? [],
		hints: task?.hints?.map(({ message }) => message) ?? [],
		error: error && {
			name: error.name,
			message: error.message,
			description: error.description,
			httpCode: 'httpCode' in error ? error.httpCode : undefined,
			itemIndex: error.context?.itemIndex,
		},
		run,
	};
}
