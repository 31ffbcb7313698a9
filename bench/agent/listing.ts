/** A tool as `tools/list` has it. */
export type ListedTool = {
	name: string;
	description?: string | undefined;
	inputSchema: {
		properties?: Record<string, object> | undefined;
		required?: string[] | undefined;
	};
};

/** The arguments of a call. */
export type Arguments = Record<string, string | number | boolean>;

/** A call that nobody could make who knows the tools by their listing alone. */
export class NotListed extends Error {}

/** @throws NotListed where the listing has no such tool, no such argument, or wants another one */
export function requireListed(tools: readonly ListedTool[], name: string, args: Arguments): void {
	const tool = tools.find((candidate) => candidate.name === name);
	if (!tool) throw new NotListed(`There is no tool ${name}, only ${names(tools)}`);
	const { properties = {}, required = [] } = tool.inputSchema;
	for (const [argument, value] of Object.entries(args)) {
		const schema = properties[argument];
		if (!schema) throw new NotListed(`${name} takes no ${argument}`);
		requireType(`${name}'s ${argument}`, schema, value);
	}
	const missing = required.find((argument) => !(argument in args));
	if (missing !== undefined) throw new NotListed(`${name} wants ${missing} as well`);
}

function requireType(what: string, schema: object, value: Arguments[string]): void {
	const type = 'type' in schema ? schema.type : typeof value;
	if (type !== typeof value) {
		throw new NotListed(`${what} is a ${String(type)}, not ${JSON.stringify(value)}`);
	}
}

function names(tools: readonly ListedTool[]): string {
	return tools.map(({ name }) => name).join(', ');
}
