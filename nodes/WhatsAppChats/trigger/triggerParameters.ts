import type { INodeProperties } from 'n8n-workflow';
import { filters } from '../parameters/filters';
import { pageSize, pagesAtOnce, type ReadingOptions } from '../parameters/readingOptions';
import {
	includeResponse,
	maxAnswerMegabytes,
	maxWaitSeconds,
	options,
	requestsPerSecond,
	simple,
	timeout,
} from '../parameters/sharedParameters';
import type { ChatEventName } from '../whatsapp/items';

/** What can start the workflow, in the order of the list. */
export const CHAT_EVENTS: ReadonlyArray<{
	name: string;
	value: ChatEventName;
	/** In the list of nodes. */
	action: string;
	description: string;
}> = [
	{
		name: 'Inactive Chat',
		value: 'inactive',
		action: 'On chat becoming inactive',
		description: 'No message in a chat for some hours, told once for each silence',
	},
	{
		name: 'New Activity',
		value: 'newActivity',
		action: 'On new activity in chat',
		description: 'A message was sent or received in a chat',
	},
	{
		name: 'New Chat',
		value: 'newChat',
		action: 'On new chat',
		description: 'A chat that was not in the list before, as when a new person writes',
	},
	{
		name: 'Unread Above',
		value: 'unreadAbove',
		action: 'On unread messages above limit',
		description: "A chat's number of unread messages rises above a limit",
	},
	{
		name: 'Unread Increased',
		value: 'unreadIncreased',
		action: 'On more unread messages',
		description: "A chat's number of unread messages goes up",
	},
];

export const triggerOn: INodeProperties = {
	displayName: 'Trigger On',
	name: 'triggerOn',
	type: 'multiOptions',
	required: true,
	options: [...CHAT_EVENTS],
	default: ['newChat'],
	description: 'What starts the workflow. Each thing that happens to a chat is an item of its own.',
};

export const unreadAbove: INodeProperties = {
	displayName: 'Unread Above',
	name: 'unreadAbove',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 10,
	description:
		'Trigger when a chat has more unread messages than this, and had not at the last poll',
	displayOptions: { show: { triggerOn: ['unreadAbove'] } },
};

export const inactiveHours: INodeProperties = {
	displayName: 'Inactive for (Hours)',
	name: 'inactiveHours',
	type: 'number',
	typeOptions: { minValue: 0.1 },
	default: 24,
	description: 'Trigger when the last message of a chat is this old',
	displayOptions: { show: { triggerOn: ['inactive'] } },
};

/** In few requests, as a poll comes back soon: gateways were seen to give so many chats in one answer. */
export const reading: ReadingOptions = {
	pageSize: { ...pageSize, default: 1000 },
	pagesAtOnce: { ...pagesAtOnce, default: 1 },
};

/** All that the trigger asks but for the gateway and its credential. */
export const triggerParameters: INodeProperties[] = [
	triggerOn,
	unreadAbove,
	inactiveHours,
	simple,
	{ ...filters, description: 'Trigger only on chats that pass all of these, when it happens' },
	{
		...options,
		options: [
			includeResponse,
			maxAnswerMegabytes,
			maxWaitSeconds,
			reading.pageSize,
			reading.pagesAtOnce,
			requestsPerSecond,
			timeout,
		],
	},
];
