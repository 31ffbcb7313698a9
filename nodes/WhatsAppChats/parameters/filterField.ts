import type { INodeProperties } from 'n8n-workflow';
import type { ChatFilter, ChatTest } from '../whatsapp/chatFilters';
import { isBlank } from './blank';
import type { Field } from './field';
import type { InputItem } from './inputItem';

/** A filter; its value is null where it was left empty. */
export type FilterField = Pick<ChatFilter, 'field' | 'needs' | 'isOfEveryChat'> &
	Field<ChatTest | null>;

/** A field of 'Filters' that makes a test of chats from its value; null where it was left empty. */
export function filterField<Value>(
	filter: INodeProperties,
	readValue: (item: InputItem, title: string, value: unknown) => Value | null,
	toTest: (value: Value) => ChatTest | null,
): Field<ChatTest | null> {
	return {
		definition: filter,
		read(fields) {
			const given = fields.valueOf(filter);
			if (isBlank(given)) return null;
			const value = readValue(fields.item, filter.displayName, given);
			return value === null ? null : toTest(value);
		},
	};
}
