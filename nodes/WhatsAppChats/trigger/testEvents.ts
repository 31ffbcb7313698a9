import type { INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { filterInSlices, findIndexInSlices } from '../eventLoop/slices';
import { pluralize } from '../hints/pluralize';
import { refusal } from '../parameters/refusal';
import { passesAll } from '../whatsapp/chatFilters';
import type { ChatEventName } from '../whatsapp/items';
import { eventsBetween, type TriggerConfig } from './chatEvents';
import { compareChats, withKeys, type ComparedChat } from './compareChats';
import { fetchAll } from './fetchSnapshot';
import type { PollSettings } from './pollSettings';
import { refuseUnsupported } from './refuseUnsupported';
import { KnownChats } from './state/knownChats';

/** Enough items to show what to expect. */
const MAX_ITEMS = 10;

/** A chat, and the events that it is an example of. */
type Example = ComparedChat & { events: readonly ChatEventName[] };

/**
 * Gives items for "Fetch Test Event": recent chats, the newest first, as though they were new. Each has
 * one of the chosen events that fits it, by turns, so that there is one for each branch of a workflow.
 * Where no event fits any chat, chats are shown all the same.
 * @throws NodeOperationError where there is no chat to show
 */
export async function testEvents(settings: PollSettings): Promise<INodeExecutionData[]> {
	const { item, gateway, config, filters, toEventItem } = settings;
	const { chats } = await fetchAll(settings);
	await refuseUnsupported(item, gateway, config, filters, chats);
	const passing = await filterInSlices(chats, (chat) => passesAll(filters, chat.item));
	if (passing.length === 0) throw nothingToShow(settings, chats.length);
	const chatsWithKeys = await withKeys(passing);
	const oldestFirst = await compareChats(chatsWithKeys, new KnownChats(), config, Date.now());
	const newest = oldestFirst.reverse();
	const fitting = await firstFitting(newest, config);
	const others = newest.slice(0, MAX_ITEMS).map((chat) => ({ ...chat, events: config.events }));
	const examples = fitting.length > 0 ? fitting : others;
	const takeTurn = inTurns();
	return examples.flatMap(({ mapped, events }) =>
		takeTurn(events).map((event) => toEventItem(event, mapped, null)),
	);
}

/** Gives the first chats that an event fits, with all events that do. */
async function firstFitting(
	chats: readonly ComparedChat[],
	config: TriggerConfig,
): Promise<Example[]> {
	const fitting: Example[] = [];
	await findIndexInSlices(chats, (chat) => {
		const events = eventsBetween(null, chat.after, config, false);
		if (events.length > 0) fitting.push({ ...chat, events });
		return fitting.length === MAX_ITEMS;
	});
	return fitting;
}

/** Gives the function that picks, of some events, the one that was picked least. */
function inTurns(): (events: readonly ChatEventName[]) => ChatEventName[] {
	const picked: ChatEventName[] = [];
	const count = (event: ChatEventName) => picked.filter((other) => other === event).length;
	return (events) => {
		const [next] = [...events].sort((one, other) => count(one) - count(other));
		if (next === undefined) return [];
		picked.push(next);
		return [next];
	};
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
		`No chat passes 'Filters' (${pluralize(count, 'chat')} looked at)`,
		"Fetch again without 'Filters' to see an item. The trigger itself waits until a chat passes.",
	);
}
