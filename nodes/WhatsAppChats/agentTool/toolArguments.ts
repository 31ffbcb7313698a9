import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { isRecord } from '../whatsapp/coerce';

/** How an expression lets the model fill a parameter, with the name that it knows it by. */
const FROM_AI = /\$fromAI\(\s*['"`]([\w-]{1,64})['"`]/i;

/** A parameter's name as the editor shows it, in an error or a hint. */
const QUOTED = /'([^'\n]{1,60})'/g;

/** The parameters that the model fills, by their names in the editor, with the names that the model knows. */
export type ToolArguments = ReadonlyMap<string, string>;

/**
 * Finds which parameters of a tool the model fills.
 * @param parameters as the workflow holds them, with their expressions
 * @param definitions of all parameters that the node can have
 */
export function toolArguments(
	parameters: INodeParameters,
	definitions: readonly INodeProperties[],
): ToolArguments {
	const titles = new Map(titlesIn(definitions));
	const found = new Map<string, string>();
	for (const [name, argument] of argumentsIn(parameters)) {
		const title = titles.get(name);
		if (title !== undefined) found.set(title, argument);
	}
	return found;
}

/** Calls parameters in a text by the names that the model knows: 'Active Since' is its 'After'. */
export function inArguments(text: string, known: ToolArguments): string {
	return text.replace(QUOTED, (quoted, title: string) => {
		const argument = known.get(title);
		return argument === undefined ? quoted : `'${argument}'`;
	});
}

/** Whether the first parameter that a text names is one that the model fills. */
export function namesArgument(text: string, known: ToolArguments): boolean {
	const [, title] = /'([^'\n]{1,60})'/.exec(text) ?? [];
	return title !== undefined && known.has(title);
}

function* titlesIn(definitions: readonly INodeProperties[]): Generator<[string, string]> {
	for (const { name, displayName, options = [] } of definitions) {
		yield [name, displayName];
		yield* titlesIn(options.filter(isProperty));
	}
}

function isProperty(
	option: NonNullable<INodeProperties['options']>[number],
): option is INodeProperties {
	return 'displayName' in option && 'type' in option;
}

/** Names of parameters with their arguments; that of a locator is outside of its `value`. */
function* argumentsIn(value: unknown, name = ''): Generator<[string, string]> {
	if (typeof value === 'string') {
		const [, argument] = FROM_AI.exec(value) ?? [];
		if (argument !== undefined) yield [name, argument];
	} else if (isRecord(value)) {
		for (const [key, inner] of Object.entries(value)) {
			yield* argumentsIn(inner, '__rl' in value ? name : key);
		}
	}
}
