import type { INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { counted } from '../operations/counted';
import { refusal } from '../parameters/refusal';
import { passesAll } from '../whatsapp/chatFilters';
import { compare, keyed } from './changes';
import { KnownChats } from './knownChats';
import { readAll } from './newsReading';
import type { PollSettings } from './pollSettings';
import { refuseUntold } from './untold';

/** As many as show what to expect. */
const MOST_ITEMS = 10;

/**
 * Recent chats for "Fetch Test Event", the newest first, as though something had happened to them: what
 * is watched for in turns, so that each way of a workflow has something to be built with.
 * @throws NodeOperationError where there is no chat to show
 */
export async function testEvents(settings: PollSettings): Promise<INodeExecutionData[]> {
	const { item, gateway, watch, filters, toEventItem } = settings;
	const { chats } = await readAll(settings);
	refuseUntold(item, gateway, watch, filters, chats);
	const passing = chats.filter((chat) => passesAll(filters, chat.item));
	if (passing.length === 0) throw nothingToShow(settings, chats.length);
	const newest = compare(keyed(passing), new KnownChats(), watch, Date.now())
		.slice(-MOST_ITEMS)
		.reverse();
	return newest.flatMap(({ reading }, at) => {
		const event = watch.events[at % watch.events.length];
		return event ? [toEventItem(event, reading, null)] : [];
	});
}

function nothingToShow({ item, gateway }: PollSettings, count: number): NodeOperationError {
	if (count === 0) {
		return refusal(
			item,
			`The account has no chats yet, says ${gateway.title}`,
			'Write a message to the phone of the account, then fetch again. The trigger itself works without.',
		);
	}
	return refusal(
		item,
		`No chat passes 'Filters' (${counted(count, 'chat')} looked at)`,
		"Fetch again without 'Filters' to see an item. The trigger itself waits until a chat passes.",
	);
}
