import { isRecord } from '../whatsapp/coerce';
import type { InputItem } from './inputItem';

/** The fields that a person added to a collection such as 'Options', by their names. */
export function readCollection(
	{ context, itemIndex }: InputItem,
	name: string,
): Record<string, unknown> {
	const fields = context.getNodeParameter(name, itemIndex, {});
	return isRecord(fields) ? fields : {};
}
