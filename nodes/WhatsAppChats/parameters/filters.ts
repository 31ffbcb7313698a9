import type { INodeProperties } from 'n8n-workflow';
import { chatTests, type ChatFilter, type ChatTest } from '../whatsapp/chatFilters';
import { isBlank } from './blank';
import { CHAT_TYPES } from './chatTypes';
import { readCollection } from './collection';
import { readFilterText, readFilterTime, readFilterTypes } from './filterValues';
import type { InputItem } from './inputItem';
import { yesOrNo } from './yesOrNo';

/** A field of 'Filters', and what its value asks of a chat; null where it asks nothing. */
type FilterField = Pick<ChatFilter, 'asks' | 'isOfEveryChat'> & {
	parameter: INodeProperties;
	read: (item: InputItem, title: string, value: unknown) => ChatTest | null;
};

const FIELDS: readonly FilterField[] = [
	{
		parameter: {
			displayName: 'Active Since',
			name: 'activeSince',
			type: 'dateTime',
			default: '',
			description: 'Return only chats whose last message came at this time or after it',
		},
		asks: 'when its last message came',
		isOfEveryChat: false,
		read: ifGiven(readFilterTime, chatTests.isActiveSince),
	},
	{
		parameter: {
			displayName: 'Chat Types',
			name: 'chatTypes',
			type: 'multiOptions',
			options: [...CHAT_TYPES],
			default: [],
			description: 'Return only chats of these types',
		},
		asks: 'its type',
		isOfEveryChat: true,
		read: ifGiven(readFilterTypes, chatTests.isOfType),
	},
	{
		parameter: {
			displayName: 'Inactive Since',
			name: 'inactiveSince',
			type: 'dateTime',
			default: '',
			description: 'Return only chats whose last message came before this time',
		},
		asks: 'when its last message came',
		isOfEveryChat: false,
		read: ifGiven(readFilterTime, chatTests.isInactiveSince),
	},
	flagField('Is Archived', 'isArchived', 'archived'),
	flagField('Is Muted', 'isMuted', 'muted'),
	flagField('Is Pinned', 'isPinned', 'pinned'),
	{
		parameter: {
			displayName: 'Name Contains',
			name: 'nameContains',
			type: 'string',
			default: '',
			placeholder: 'e.g. joao',
			description:
				"Return only chats with this in their name. Capitals and accents make no difference: 'joao' finds 'João'.",
		},
		asks: 'its name',
		isOfEveryChat: false,
		read: ifGiven(readFilterText, chatTests.isNamedLike),
	},
	{
		parameter: {
			displayName: 'Unread Only',
			name: 'unreadOnly',
			type: 'boolean',
			default: true,
			description: 'Whether to return only chats with unread messages',
		},
		asks: 'how many of its messages are unread',
		isOfEveryChat: true,
		read: ifGiven(yesOrNo, (isOn) => (isOn ? chatTests.isUnread() : null)),
	},
];

/** The parameter 'Filters' of Get Chats. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: FIELDS.map(({ parameter }) => parameter),
	description:
		'Return only chats that pass all of these. A filter that is left empty does nothing.',
};

/**
 * Reads 'Filters' of an input item.
 * @throws NodeOperationError for a value that a filter can't have
 */
export function readFilters(item: InputItem): ChatFilter[] {
	const values = readCollection(item, filters.name);
	return FIELDS.flatMap(({ parameter: { name, displayName: title }, read, ...facts }) => {
		const test = read(item, title, values[name]);
		return test ? { ...facts, title, test } : [];
	});
}

/** Whether a chat is muted, archived or pinned: yes and no are both worth asking for. */
function flagField(
	displayName: string,
	name: 'isMuted' | 'isArchived' | 'isPinned',
	word: string,
): FilterField {
	return {
		parameter: {
			displayName,
			name,
			type: 'boolean',
			default: true,
			description: `Whether to return only chats that are ${word}. Off returns only chats that are not.`,
		},
		asks: `whether it is ${word}`,
		isOfEveryChat: true,
		read: ifGiven(yesOrNo, (wanted) => chatTests.isFlagged(name, wanted)),
	};
}

function ifGiven<Value>(
	readValue: (item: InputItem, title: string, value: unknown) => Value | null,
	toTest: (value: Value) => ChatTest | null,
): FilterField['read'] {
	return (item, title, value) => {
		const given = isBlank(value) ? null : readValue(item, title, value);
		return given === null ? null : toTest(given);
	};
}
