import type { INodeProperties } from 'n8n-workflow';
import { isRecord } from '../whatsapp/coerce';
import type { InputItem } from './inputItem';

/** The values that a person gave: those of an input item's parameters, or those inside a collection. */
export type Values = {
	item: InputItem;
	/** As the editor, an expression or an agent gives it; undefined where nothing was given. */
	valueOf(definition: INodeProperties): unknown;
};

/** A parameter: how the editor shows it, and its typed value. Name, default and hint stand here alone. */
export type Field<Value> = {
	definition: INodeProperties;
	/** @throws NodeOperationError that names the parameter and the way out */
	read(values: Values): Value;
};

/** The parameters of an input item. */
export function parametersOf(item: InputItem): Values {
	const { context, itemIndex } = item;
	return {
		item,
		valueOf: ({ name, type, default: usual }) =>
			context.getNodeParameter(name, itemIndex, usual, {
				extractValue: type === 'resourceLocator',
			}),
	};
}

/** The fields inside a collection such as 'Options', which is read here, once for all of them. */
export function fieldsOf(parameters: Values, collection: INodeProperties): Values {
	const given = parameters.valueOf(collection);
	const fields = isRecord(given) ? given : {};
	return { item: parameters.item, valueOf: ({ name }) => fields[name] ?? undefined };
}
