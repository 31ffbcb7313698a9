import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { SimulatedGateway } from '../../gateways';
import { exampleWorkflows } from '../../n8n/exampleWorkflows';
import { handAllToAgent, type AgentTool, type ToolNodes } from './agentRun';
import type { Engine } from './engine';

/** What a tool of the node answers. */
export type Answer = {
	gateway: string;
	chats?: IDataObject[];
	groups?: IDataObject[];
	returned: number;
	total?: number;
	hasMore: boolean;
	next: string | null;
	notes: string[];
};

/** What the tools of examples/agent-tool.json are to an agent, on one gateway. */
export class ExampleTools {
	private constructor(private readonly tools: Record<string, AgentTool>) {}

	static async of(engine: Engine, gateway: SimulatedGateway): Promise<ExampleTools> {
		return new ExampleTools(await handAllToAgent(engine, gateway, toolNodes()));
	}

	/** Calls a tool and gives its one answer. */
	async call(name: string, args: object = {}): Promise<Answer> {
		const answer = await this.tool(name).call(args);
		const [item, ...others] = answer.items;
		if (!isAnswer(item) || others.length > 0) throw new Error(`No answer: ${answer.text}`);
		return item;
	}

	/** Calls a tool that is to fail, and gives what the agent is told. */
	async fail(name: string, args: object = {}): Promise<string> {
		const failure: unknown = await this.tool(name)
			.call(args)
			.then(({ text }) => text, (error: unknown) => error);
		if (failure instanceof Error) return failure.message;
		throw new Error(`It did not fail: ${String(failure)}`);
	}

	private tool(name: string): AgentTool {
		const tool = this.tools[name];
		if (!tool) throw new Error(`There is no tool ${name}`);
		return tool;
	}
}

function toolNodes(): ToolNodes {
	const example = exampleWorkflows().find(({ name }) => name === 'WhatsApp: tools for an AI agent');
	const tools = example?.nodes.filter(({ type }) => type.endsWith('.whatsAppChatsTool')) ?? [];
	return Object.fromEntries(
		tools.map(({ name, parameters }) => [name, isParameters(parameters) ? parameters : {}]),
	);
}

function isParameters(value: unknown): value is INodeParameters {
	return typeof value === 'object' && value !== null;
}

function isAnswer(item: unknown): item is Answer {
	return typeof item === 'object' && item !== null && 'returned' in item && 'notes' in item;
}
