import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';

/** One message of a conversation, as OpenAI's API has it. */
export type ModelMessage = {
	role: string;
	/** Its words; for the role `tool`, what the tool gave. */
	content: string;
	/** The names of the tools that the model called in it. */
	calls: string[];
};

/** A tool as the model is told of it. */
export type OfferedTool = {
	name: string;
	description: string;
	/** The JSON Schema of each argument. */
	inputs: Record<string, unknown>;
	required: string[];
};

/** What n8n asks of a model. */
export type ModelRequest = {
	model: string;
	messages: ModelMessage[];
	tools: OfferedTool[];
	/** Whether the answer is to come in pieces. */
	stream: boolean;
};

/** @returns undefined for what is no request of a completion */
export function readModelRequest(body: unknown): ModelRequest | undefined {
	if (!isRecord(body) || !Array.isArray(body.messages)) return undefined;
	return {
		model: textOf(body.model),
		messages: listOf(body.messages).map(readMessage),
		tools: listOf(body.tools).map(readTool),
		stream: body.stream === true,
	};
}

/** The messages since the person wrote last: what the tools gave for this question. */
export function toolAnswers({ messages }: ModelRequest): string[] {
	const question = messages.map(({ role }) => role).lastIndexOf('user');
	const since = messages.slice(question + 1);
	return since.filter(({ role }) => role === 'tool').map(({ content }) => content);
}

function readMessage(message: Record<string, unknown>): ModelMessage {
	const { role, content, tool_calls: calls } = message;
	const parts = Array.isArray(content) ? listOf(content).map(({ text }) => textOf(text)) : [];
	return {
		role: textOf(role),
		content: parts.length > 0 ? parts.join('') : textOf(content),
		calls: listOf(calls).map((call) => textOf(recordOf(call.function).name)),
	};
}

function readTool(tool: Record<string, unknown>): OfferedTool {
	const { name, description, parameters } = recordOf(tool.function);
	const { properties, required } = recordOf(parameters);
	return {
		name: textOf(name),
		description: textOf(description),
		inputs: recordOf(properties),
		required: Array.isArray(required) ? required.map(textOf) : [],
	};
}

function listOf(value: unknown): Array<Record<string, unknown>> {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}

function recordOf(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
