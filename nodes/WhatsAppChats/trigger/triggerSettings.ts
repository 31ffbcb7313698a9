import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from '../parameters/blank';
import type { InputItem } from '../parameters/inputItem';
import { readNames } from '../parameters/names';
import { refusal } from '../parameters/refusal';
import { wholeNumber } from '../parameters/wholeNumber';
import type { ChatEventName } from '../whatsapp/items';
import { toNumber } from '../whatsapp/coerce';
import type { TriggerConfig } from './chatEvents';
import { CHAT_EVENTS, inactiveHours, triggerOn, unreadAbove } from './triggerParameters';

/**
 * Reads what the person wants to be told of.
 * @throws NodeOperationError for a value that a parameter can't have
 */
export function readWatch(item: InputItem): TriggerConfig {
	const events = readEvents(item);
	return {
		events,
		unreadAbove: events.includes('unreadAbove') ? readUnreadAbove(item) : 0,
		inactiveHours: events.includes('inactive') ? readInactiveHours(item) : null,
	};
}

function readEvents(item: InputItem): ChatEventName[] {
	const given = read(item, triggerOn);
	const known = CHAT_EVENTS.map(({ value }) => value);
	const events = isBlank(given) ? [] : readNames(given, known);
	if (events && events.length > 0) return events;
	const wrong = events ? 'is empty' : "holds something that can't happen to a chat";
	const wayOut = `Choose from the list, or give one or more of: ${known.join(', ')}.`;
	throw refusal(item, `'${triggerOn.displayName}' ${wrong}`, wayOut);
}

function readUnreadAbove(item: InputItem): number {
	const given = read(item, unreadAbove);
	const value = isBlank(given) ? NaN : given;
	return wholeNumber(item, unreadAbove.displayName, value, 'Enter a number like 10.', 0);
}

function readInactiveHours(item: InputItem): number {
	const hours = toNumber(read(item, inactiveHours));
	if (hours !== null && hours > 0) return hours;
	const message = `'${inactiveHours.displayName}' is not a number above 0`;
	throw refusal(item, message, 'Enter a number like 24, or 0.5 for half an hour.');
}

function read({ context, itemIndex }: InputItem, { name, default: usual }: INodeProperties) {
	return context.getNodeParameter(name, itemIndex, usual);
}
