import type { INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { filterInSlices, findIndexInSlices } from '../eventLoop/slices';
import { pluralize } from '../hints/pluralize';
import { refusal } from '../parameters/refusal';
import { passesAll } from '../whatsapp/chatFilters';
import type { ChatEventName } from '../whatsapp/items';
import { compare, withKeys, type ComparedChat } from './compareChats';
import { eventsOf, type TriggerConfig } from './chatEvents';
import { KnownChats } from './state/knownChats';
import { fetchAll } from './fetchSnapshot';
import type { PollSettings } from './pollSettings';
import { refuseUnsupported } from './refuseUnsupported';

/** As many as show what to expect. */
const MAX_ITEMS = 10;

/** A chat, and the events that fit it. */
type FittedChat = ComparedChat & { fits: readonly ChatEventName[] };

/**
 * Recent chats for "Fetch Test Event", the newest first, as though they were new: of what is watched for
 * each has one event that fits it, the different ones in turns, so that each way of a workflow has
 * something to be built with. Where none fits any chat, chats are shown all the same.
 * @throws NodeOperationError where there is no chat to show
 */
export async function testEvents(settings: PollSettings): Promise<INodeExecutionData[]> {
	const { item, gateway, watch, filters, toEventItem } = settings;
	const { chats } = await fetchAll(settings);
	await refuseUnsupported(item, gateway, watch, filters, chats);
	const passing = await filterInSlices(chats, (chat) => passesAll(filters, chat.item));
	if (passing.length === 0) throw nothingToShow(settings, chats.length);
	const oldestFirst = await compare(await withKeys(passing), new KnownChats(), watch, Date.now());
	const newest = oldestFirst.reverse();
	const fitting = await firstFitting(newest, watch);
	const examples = newest.slice(0, MAX_ITEMS).map((seen) => ({ ...seen, fits: watch.events }));
	const shown = fitting.length > 0 ? fitting : examples;
	const turn = inTurns();
	return shown.flatMap(({ reading, fits }) =>
		turn(fits).map((event) => toEventItem(event, reading, null)),
	);
}

/** The first chats that an event fits, each with those that do. */
async function firstFitting(
	chats: readonly ComparedChat[],
	watch: TriggerConfig,
): Promise<FittedChat[]> {
	const fitting: FittedChat[] = [];
	await findIndexInSlices(chats, (seen) => {
		const fits = eventsOf(null, seen.after, watch, false);
		if (fits.length > 0) fitting.push({ ...seen, fits });
		return fitting.length === MAX_ITEMS;
	});
	return fitting;
}

/** Gives the function that takes of some events the one that was taken least. */
function inTurns(): (events: readonly ChatEventName[]) => ChatEventName[] {
	const taken: ChatEventName[] = [];
	const count = (event: ChatEventName) => taken.filter((other) => other === event).length;
	return (events) => {
		const [next] = [...events].sort((one, other) => count(one) - count(other));
		if (next === undefined) return [];
		taken.push(next);
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
