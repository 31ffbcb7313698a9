import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { readAnswer, type Answer } from './toolAnswer';

/** What an agent gets back from a tool: its text, whether it is an error, and the answer where it is none. */
export type ToolResult = { text: string; isError: boolean; answer: Answer | null };

/** What n8n writes before the message of an error: 1.x, and 2.x. */
const ERROR_NAME = /^(Error|NodeOperationError|NodeApiError): /;

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

	/** Calls a tool, and waits for it as long as the SDK does unless told otherwise: 60 seconds. */
	async call(name: string, args: Record<string, unknown> = {}): Promise<ToolResult> {
		const result = await this.client.callTool({ name, arguments: args });
		this.heard.push(result);
		const { content } = result;
		const isError = result.isError === true;
		const parts: unknown[] = Array.isArray(content) ? content : [];
		const text = parts.map(textOf).join('');
		return { text, isError, answer: isError ? null : readAnswer(text) };
	}

	/** Calls a tool that is to answer. @throws Error where it fails */
	async ask(name: string, args: Record<string, unknown> = {}): Promise<Answer> {
		const { text, answer } = await this.call(name, args);
		if (answer === null) throw new Error(`${name} failed: ${text}`);
		return answer;
	}

	/** Calls a tool that is to fail, and gives our message. @throws Error where it answers */
	async fail(name: string, args: Record<string, unknown> = {}): Promise<string> {
		const { text, isError } = await this.call(name, args);
		if (isError && ERROR_NAME.test(text)) return text.replace(ERROR_NAME, '');
		throw new Error(`${name} did not fail in our words: ${text.slice(0, 300)}`);
	}

	async close(): Promise<void> {
		await this.client.close();
	}
}

function textOf(part: unknown): string {
	const isText = typeof part === 'object' && part !== null && 'text' in part;
	return isText ? String(part.text) : '';
}
