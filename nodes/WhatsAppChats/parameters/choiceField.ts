import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from './blank';
import type { Field, Values } from './field';
import { refusal } from './refusal';

/** What can be chosen from a list, by the value that n8n stores for it. */
type Choices<Choice> = ReadonlyArray<readonly [value: string, choice: Choice]>;

/** A list with one choice; one that is left empty is as its default. */
export function choiceField<Choice>(
	definition: INodeProperties & { default: string },
	choices: Choices<Choice>,
): Field<Choice> {
	return {
		definition,
		read(values) {
			const given = values.valueOf(definition);
			return find(values, definition, choices, isBlank(given) ? definition.default : given);
		},
	};
}

/** As `choiceField`, but one that an expression left empty is refused: all else depends on it. */
export function requiredChoiceField<Choice>(
	definition: INodeProperties,
	choices: Choices<Choice>,
): Field<Choice> {
	return {
		definition,
		read: (values) => find(values, definition, choices, values.valueOf(definition)),
	};
}

function find<Choice>(
	{ item }: Values,
	{ displayName }: INodeProperties,
	choices: Choices<Choice>,
	value: unknown,
): Choice {
	const found = choices.find(([known]) => known === value);
	if (found) return found[1];
	const names = choices.map(([known]) => known).join(', ');
	throw refusal(
		item,
		`'${displayName}' has a value it can't have`,
		`Choose one from the list, or give one of: ${names}.`,
		`Give one of: ${names}.`,
	);
}
