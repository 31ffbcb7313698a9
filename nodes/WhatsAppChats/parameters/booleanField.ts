import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from './blank';
import type { Field } from './field';
import { yesOrNo } from './yesOrNo';

/** A switch; one that is left empty is as its default. */
export function booleanField(definition: INodeProperties & { default: boolean }): Field<boolean> {
	return {
		definition,
		read(values) {
			const given = values.valueOf(definition);
			if (isBlank(given)) return definition.default;
			return yesOrNo(values.item, definition.displayName, given);
		},
	};
}
