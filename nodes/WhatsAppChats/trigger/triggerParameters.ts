import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from '../parameters/blank';
import type { Field } from '../parameters/field';
import { filters } from '../parameters/filters';
import { readNames } from '../parameters/names';
import { optionsWith } from '../parameters/options';
import { simple } from '../parameters/output';
import { pagesAtOnceField, pageSize } from '../parameters/pageOptions';
import { refusal } from '../parameters/refusal';
import { wholeNumber } from '../parameters/wholeNumber';
import { toNumber } from '../whatsapp/coerce';
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
		description: 'No message in a chat for some hours, once for each silence',
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

const EVENT_NAMES = CHAT_EVENTS.map(({ value }) => value);

const triggerOnDefinition: INodeProperties = {
	displayName: 'Trigger On',
	name: 'triggerOn',
	type: 'multiOptions',
	required: true,
	options: [...CHAT_EVENTS],
	default: ['newChat'],
	description: 'What starts the workflow. Each thing that happens to a chat is an item of its own.',
	hint: 'The first poll only remembers the chats as they are; events start with the next one.',
};

/** 'Trigger On': one or more events. */
export const triggerOn: Field<ChatEventName[]> = {
	definition: triggerOnDefinition,
	read(parameters) {
		const given = parameters.valueOf(triggerOnDefinition);
		const events = isBlank(given) ? [] : readNames(given, EVENT_NAMES);
		if (events && events.length > 0) return events;
		const wrong = events ? 'is empty' : "holds something that can't happen to a chat";
		const wayOut = `Choose from the list, or give one or more of: ${EVENT_NAMES.join(', ')}.`;
		throw refusal(parameters.item, `'${triggerOnDefinition.displayName}' ${wrong}`, wayOut);
	},
};

const unreadAboveDefinition: INodeProperties = {
	displayName: 'Unread Above',
	name: 'unreadAbove',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 10,
	description:
		'Trigger when a chat has more unread messages than this, and had not at the last poll',
	displayOptions: { show: { triggerOn: ['unreadAbove'] } },
};

/** 'Unread Above': a whole number of 0 or more. */
export const unreadAbove: Field<number> = {
	definition: unreadAboveDefinition,
	read(parameters) {
		const given = parameters.valueOf(unreadAboveDefinition);
		const { displayName } = unreadAboveDefinition;
		const value = isBlank(given) ? NaN : given;
		return wholeNumber(parameters.item, displayName, value, 'Enter a number like 10.', 0);
	},
};

const inactiveHoursDefinition: INodeProperties = {
	displayName: 'Inactive for (Hours)',
	name: 'inactiveHours',
	type: 'number',
	typeOptions: { minValue: 0.1 },
	default: 24,
	description: 'Trigger when the last message of a chat is this old',
	displayOptions: { show: { triggerOn: ['inactive'] } },
};

/** 'Inactive for (Hours)': a number above 0. */
export const inactiveHours: Field<number> = {
	definition: inactiveHoursDefinition,
	read(parameters) {
		const hours = toNumber(parameters.valueOf(inactiveHoursDefinition));
		if (hours !== null && hours > 0) return hours;
		const message = `'${inactiveHoursDefinition.displayName}' is not a number above 0`;
		const wayOut = 'Enter a number like 24, or 0.5 for half an hour.';
		throw refusal(parameters.item, message, wayOut);
	},
};

export const pagesAtOnce = pagesAtOnceField(1);

/** All that the trigger asks but for the gateway and its credential. */
export const triggerParameters: INodeProperties[] = [
	triggerOn.definition,
	unreadAbove.definition,
	inactiveHours.definition,
	simple.definition,
	{
		...filters.definition,
		description: 'Trigger only on chats that pass all of these, when it happens',
	},
	optionsWith([pageSize.definition, pagesAtOnce.definition]),
];
