import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

/** What an agent gets back from a tool: its text, whether it is an error, and the text as JSON. */
export type ToolAnswer = { text: string; isError: boolean; items: Array<Record<string, unknown>> };

/** An agent's side of the Model Context Protocol, connected to one MCP Server Trigger. */
export class AgentClient {
	/** Everything that the server has told so far. */
	readonly heard: unknown[] = [];

	private constructor(private readonly client: Client) {}

	/** @param bearerToken what the trigger's Bearer Auth wants; none where it wants nothing */
	static async connect(url: string, bearerToken?: string): Promise<AgentClient> {
		const client = new Client({ name: 'agent', version: '1.0.0' });
		const headers = bearerToken === undefined ? {} : { Authorization: `Bearer ${bearerToken}` };
		const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });
		await client.connect(transport);
		return new AgentClient(client);
	}

	instructions(): string | undefined {
		return this.client.getInstructions();
	}

	async listTools() {
		const { tools } = await this.client.listTools();
		this.heard.push(tools);
		return tools;
	}

	async call(name: string, args: Record<string, unknown> = {}): Promise<ToolAnswer> {
		const answer = await this.client.callTool({ name, arguments: args });
		this.heard.push(answer);
		const { content, isError } = answer;
		const parts: unknown[] = Array.isArray(content) ? content : [];
		const text = parts.map(textOf).join('');
		return { text, isError: isError === true, items: isError === true ? [] : readItems(text) };
	}

	async close(): Promise<void> {
		await this.client.close();
	}
}

function textOf(part: unknown): string {
	const isText = typeof part === 'object' && part !== null && 'text' in part;
	return isText ? String(part.text) : '';
}

function readItems(text: string): ToolAnswer['items'] {
	const read: unknown = JSON.parse(text);
	if (!Array.isArray(read)) throw new Error(`A tool answered with no list: ${text.slice(0, 200)}`);
	return read.map((item: unknown) => {
		if (typeof item === 'object' && item !== null) return { ...item };
		throw new Error(`A tool answered with something that is no item: ${text.slice(0, 200)}`);
	});
}
