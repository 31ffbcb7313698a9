import type { INodeProperties } from 'n8n-workflow';
import { chatTests, type ChatFilter } from '../whatsapp/chatFilters';
import { CHAT_TYPES } from './chatTypes';
import { fieldsOf, type Field } from './field';
import { filterField, type FilterField } from './filterField';
import {
	readFilterCount,
	readFilterPhones,
	readFilterSearch,
	readFilterText,
	readFilterTime,
	readFilterTypes,
	readFilterWriter,
} from './filterValues';
import { yesOrNo } from './yesOrNo';

const FIELDS: readonly FilterField[] = [
	{
		...filterField(
			{
				displayName: 'Active Since',
				name: 'activeSince',
				type: 'dateTime',
				default: '',
				description: 'Return only chats whose last message came at this time or after it',
			},
			readFilterTime,
			chatTests.isActiveSince,
		),
		field: 'lastMessageAt',
		needs: 'the time of the last message',
		isOfEveryChat: false,
	},
	{
		...filterField(
			{
				displayName: 'Chat Types',
				name: 'chatTypes',
				type: 'multiOptions',
				options: [...CHAT_TYPES],
				default: [],
				description: 'Return only chats of these types',
			},
			readFilterTypes,
			chatTests.isOfType,
		),
		field: 'type',
		needs: 'the type',
		isOfEveryChat: true,
	},
	{
		...filterField(
			{
				displayName: 'Has Name',
				name: 'hasName',
				type: 'boolean',
				default: true,
				description:
					'Whether to return only chats that have a name. Off returns only chats without one.',
			},
			yesOrNo,
			chatTests.isNamed,
		),
		field: 'name',
		needs: 'the name',
		isOfEveryChat: false,
	},
	{
		...filterField(
			{
				displayName: 'Inactive Since',
				name: 'inactiveSince',
				type: 'dateTime',
				default: '',
				description: 'Return only chats whose last message came before this time',
			},
			readFilterTime,
			chatTests.isInactiveSince,
		),
		field: 'lastMessageAt',
		needs: 'the time of the last message',
		isOfEveryChat: false,
	},
	flagField('Is Archived', 'isArchived', 'archived', 'archive'),
	flagField('Is Muted', 'isMuted', 'muted', 'mute'),
	flagField('Is Pinned', 'isPinned', 'pinned', 'pin'),
	{
		...filterField(
			{
				displayName: 'Name Contains',
				name: 'nameContains',
				type: 'string',
				default: '',
				placeholder: 'e.g. joao',
				description:
					"Return only chats with all of these words in their name, in any order. A part of a word is enough, and capitals and accents make no difference: 'conc joao' finds 'João da Conceição'.",
			},
			readFilterText,
			chatTests.isNamedLike,
		),
		field: 'name',
		needs: 'the name',
		isOfEveryChat: false,
	},
	{
		...filterField(
			{
				displayName: 'Not From Me',
				name: 'notFromMe',
				type: 'boolean',
				default: true,
				description:
					'Whether to return only chats whose last message someone else wrote. Off returns only chats whose last message this account wrote.',
			},
			readFilterWriter,
			chatTests.isLastFromOthers,
		),
		field: 'lastMessageFromMe',
		needs: 'who wrote the last message',
		isOfEveryChat: true,
	},
	{
		...filterField(
			{
				displayName: 'Phone Starts With',
				name: 'phoneStartsWith',
				type: 'string',
				default: '',
				placeholder: 'e.g. +55 11, +55 21',
				description:
					'Return only people whose phone number begins with this, or with one of several separated by commas. Begin with the country code. Groups have no phone number.',
			},
			readFilterPhones,
			chatTests.isPhoneLike,
		),
		field: 'phone',
		needs: 'the phone number',
		isOfEveryChat: false,
	},
	{
		...filterField(
			{
				displayName: 'Search',
				name: 'search',
				type: 'string',
				default: '',
				placeholder: 'e.g. joao, or 99999-0001',
				description:
					'Return only chats found by words of their name, as in Name Contains, by four or more digits of their phone number, however they are punctuated, or by their ID or a link to them',
			},
			readFilterSearch,
			chatTests.isFound,
		),
		field: 'name',
		needs: 'the name',
		isOfEveryChat: false,
	},
	{
		...filterField(
			{
				displayName: 'Unread at Least',
				name: 'unreadAtLeast',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 1,
				description: 'Return only chats with at least this many unread messages',
			},
			readFilterCount,
			chatTests.isUnreadAtLeast,
		),
		field: 'unreadCount',
		needs: 'the number of unread messages',
		isOfEveryChat: true,
	},
	{
		...filterField(
			{
				displayName: 'Unread Only',
				name: 'unreadOnly',
				type: 'boolean',
				default: true,
				description: 'Whether to return only chats with unread messages',
			},
			yesOrNo,
			(isOn) => (isOn ? chatTests.isUnread() : null),
		),
		field: 'unreadCount',
		needs: 'the number of unread messages',
		isOfEveryChat: true,
	},
];

const definition: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: FIELDS.map((field) => field.definition),
	description:
		'Return only chats that pass all of these. A filter that is left empty does nothing.',
};

/** 'Filters' of Get Chats and of the trigger. */
export const filters: Field<ChatFilter[]> = {
	definition,
	read(parameters) {
		const fields = fieldsOf(parameters, definition);
		return FIELDS.flatMap(({ field, needs, isOfEveryChat, ...filter }) => {
			const test = filter.read(fields);
			const { displayName: title } = filter.definition;
			return test ? { title, field, needs, isOfEveryChat, test } : [];
		});
	},
};

/** Whether a chat is muted, archived or pinned: yes and no are both worth asking for. */
function flagField(
	displayName: string,
	name: 'isMuted' | 'isArchived' | 'isPinned',
	word: string,
	state: string,
): FilterField {
	const flag: INodeProperties = {
		displayName,
		name,
		type: 'boolean',
		default: true,
		description: `Whether to return only chats that are ${word}. Off returns only chats that are not.`,
	};
	return {
		...filterField(flag, yesOrNo, (wanted) => chatTests.isFlagged(name, wanted)),
		field: name,
		needs: `the ${state} state`,
		isOfEveryChat: true,
	};
}
