import { ExecuteContext, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	jsonParse,
	NodeConnectionTypes,
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';
import type { SimulatedGateway } from '../../gateways';
import { additionalData } from './additionalData';
import { TypedInCredentials } from './credentialsHelper';
import { NODE_TYPE, type Engine } from './engine';

/** A node as an agent sees it. */
export type AgentTool = { description: string; call(args?: object): Promise<ToolAnswer> };

/** What an agent gets back: text, which is the JSON of items. */
export type ToolAnswer = { text: string; items: IDataObject[] };

/** What n8n's engine makes of a node. */
type EngineTool = { name: string; description: string; invoke(args: object): Promise<string> };

const TOOL_TYPE = `${NODE_TYPE}Tool`;
const TOOL_NAME = 'WhatsApp Chats';
const AGENT = toNode('Agent', 'agent', {});
const ONE_ITEM = [[{ json: {} }]];

/** Tools of the node as a workflow holds them: a name and the parameters. */
export type ToolNodes = Readonly<Record<string, INodeParameters>>;

/** Connects the node to an agent and gives what n8n's engine hands to it: a tool to be called. */
export async function handToAgent(
	engine: Engine,
	gateway: SimulatedGateway,
	parameters: INodeParameters,
): Promise<AgentTool> {
	const [tool] = Object.values(await handAllToAgent(engine, gateway, { [TOOL_NAME]: parameters }));
	if (!tool) throw new Error('The agent got no tool');
	return tool;
}

/** Connects several of them, and gives the tools by the names that the agent knows. */
export async function handAllToAgent(
	engine: Engine,
	gateway: SimulatedGateway,
	nodes: ToolNodes,
): Promise<Record<string, AgentTool>> {
	const { workflow, data } = prepare(engine, gateway, nodes);
	const context = new ExecuteContext(
		workflow,
		AGENT,
		data,
		'trigger',
		createRunExecutionData(),
		0,
		[{ json: {} }],
		{ main: ONE_ITEM },
		{ node: AGENT, data: { main: ONE_ITEM }, source: null },
		[],
	);
	const tools: unknown = await context.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
	const list: unknown[] = Array.isArray(tools) ? tools : [];
	return Object.fromEntries(list.filter(isTool).map((tool) => [tool.name, toAgentTool(tool)]));
}

function toAgentTool(tool: EngineTool): AgentTool {
	return {
		description: tool.description,
		async call(args = {}) {
			const text = await tool.invoke(args);
			return { text, items: jsonParse<IDataObject[]>(text) };
		},
	};
}

/** Runs the tool the other way that n8n has: as a node of the workflow, on behalf of the agent. */
export async function runAsToolNode(
	engine: Engine,
	gateway: SimulatedGateway,
	parameters: INodeParameters,
): Promise<INodeExecutionData[]> {
	const { workflow, data, tools } = prepare(engine, gateway, { [TOOL_NAME]: parameters });
	const [tool] = tools;
	if (!tool) return [];
	const run = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: tool, data: { main: ONE_ITEM }, source: null }],
		},
	});
	const { data: ran } = await new WorkflowExecute(data, 'trigger', run).processRunExecutionData(
		workflow,
	);
	return ran.resultData.runData[tool.name]?.[0]?.data?.main?.[0] ?? [];
}

function prepare(engine: Engine, gateway: SimulatedGateway, nodes: ToolNodes) {
	const { name: gatewayName, credentialType, credentials } = gateway;
	const tools = Object.entries(nodes).map(
		([name, parameters]): INode => ({
			...toNode(name, TOOL_TYPE, { ...parameters, gateway: gatewayName }),
			credentials: { [credentialType]: { id: credentialType, name: credentialType } },
		}),
	);
	const helper = new TypedInCredentials(engine.loader.credentialTypes, {
		[credentialType]: credentials,
	});
	const toAgent = { ai_tool: [[{ node: AGENT.name, type: 'ai_tool' as const, index: 0 }]] };
	const workflow = new Workflow({
		id: 'test',
		nodes: [AGENT, ...tools],
		connections: Object.fromEntries(tools.map(({ name }) => [name, toAgent])),
		active: false,
		nodeTypes: withTools(engine.nodeTypes),
		settings: { executionOrder: 'v1' },
	});
	return { workflow, tools, data: additionalData(helper) };
}

/** Knows the node as a tool, made of it as n8n makes one, and an agent to connect it to. */
function withTools(nodeTypes: INodeTypes): INodeTypes {
	const agent: INodeType = {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Agent' },
			inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiTool],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
	};
	return {
		...nodeTypes,
		getByNameAndVersion(type, version) {
			if (type !== TOOL_TYPE) return agent;
			const node = nodeTypes.getByNameAndVersion(NODE_TYPE, version);
			const outputs = [NodeConnectionTypes.AiTool];
			return {
				description: {
					...node.description,
					name: `${node.description.name}Tool`,
					inputs: [],
					outputs,
				},
				async execute() {
					return (await node.execute?.call(this)) ?? null;
				},
			};
		},
	};
}

function toNode(name: string, type: string, parameters: INodeParameters): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters };
}

function isTool(value: unknown): value is EngineTool {
	return typeof value === 'object' && value !== null && 'invoke' in value && 'description' in value;
}
