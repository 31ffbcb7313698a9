import type { IDataObject, INodeExecutionData, Logger } from 'n8n-workflow';
import { passesAll } from '../whatsapp/chatFilters';
import { compare, type SeenChat } from './changes';
import { countsUnread, eventsOf, HOUR, type Watch } from './chatEvents';
import { KnownChats } from './knownChats';
import { lastReading, setLatest, type LastReading } from './latestMemories';
import { recall, remember, type Memory, type Recalled } from './memory';
import { readAll, readFirstPage, type News } from './newsReading';
import type { PollSettings } from './pollSettings';
import { refuseUntold } from './untold';

/** How often the whole list is read where its first page is enough otherwise. */
const READ_ALL_EVERY = { polls: 5, milliseconds: 900_000 };

/**
 * Compares the account with what is remembered of it, and remembers it as it is now. Where there is no
 * memory to go on from, all chats are only remembered.
 * @param kept the node's static data; it is changed last, once nothing can fail any more
 * @returns an item for each event that passes the filters, the oldest last message first
 */
export async function lookForChanges(
	settings: PollSettings,
	kept: IDataObject,
): Promise<INodeExecutionData[]> {
	const { item, gateway, owner, watch, filters } = settings;
	const recalled = recall(kept, owner);
	const { memory } = recalled;
	const check = memory ? recalled.check : null;
	const last = check === null ? null : lastReading(check);
	sayWhyNew(recalled, settings.logger);

	const now = Date.now();
	const news = await read(settings, memory, last, now);
	refuseUntold(item, gateway, watch, filters, news.chats);
	const seen = compare(news.chats, memory, watch, now);
	const items = memory ? toItems(settings, seen, last === null) : [];

	const known = (memory?.known ?? new KnownChats()).with(seen);
	const newCheck = remember(kept, owner, { known, inactiveHours: watch.inactiveHours });
	setLatest(newCheck, readingNow(news, last, now), check);
	return items;
}

async function read(
	{ gateway, connection, wanted, watch }: PollSettings,
	memory: Memory | null,
	last: LastReading | null,
	now: number,
): Promise<News> {
	const isFirstPageEnough = memory && last && !needsAll(memory, last, watch, now);
	const first = isFirstPageEnough && (await readFirstPage(gateway, connection, memory.known));
	return first || (await readAll(gateway, connection, wanted));
}

/**
 * Whether what happened may stand anywhere in the list: a chat that is read by its owner, whose unread
 * messages are counted, or that became inactive since all were looked at, keeps its place.
 */
function needsAll(memory: Memory, last: LastReading, watch: Watch, now: number): boolean {
	const { allReadAt, pollsSince, isNewestFirst } = last;
	const isDue =
		pollsSince + 1 >= READ_ALL_EVERY.polls || now - allReadAt >= READ_ALL_EVERY.milliseconds;
	const hasOtherHours = memory.inactiveHours !== watch.inactiveHours;
	if (!isNewestFirst || isDue || hasOtherHours || countsUnread(watch)) return true;
	const silence = (watch.inactiveHours ?? Infinity) * HOUR;
	return memory.known.some(({ lastMessageAt, isInactive }) => {
		const silentAt = (lastMessageAt ?? Infinity) + silence;
		return !isInactive && silentAt <= now && silentAt > allReadAt;
	});
}

function readingNow(news: News, last: LastReading | null, now: number): LastReading {
	if (news.isAll || !last)
		return { allReadAt: now, pollsSince: 0, isNewestFirst: news.isNewestFirst };
	return { ...last, pollsSince: last.pollsSince + 1 };
}

function toItems(
	{ watch, filters, toEventItem }: PollSettings,
	seen: readonly SeenChat[],
	mayHaveBeenRead: boolean,
): INodeExecutionData[] {
	return seen
		.filter(({ reading }) => passesAll(filters, reading.item))
		.flatMap(({ reading, before, after }) =>
			eventsOf(before, after, watch, mayHaveBeenRead).map((event) =>
				toEventItem(event, reading, before),
			),
		);
}

/** For n8n's log: the first poll of a trigger has nothing to say. */
function sayWhyNew(recalled: Recalled, logger: Logger): void {
	if (recalled.memory || recalled.because === 'first') return;
	const reason =
		recalled.because === 'otherAccount'
			? 'The gateway or the credential is another one'
			: 'What it remembered could not be read';
	logger.warn(
		`WhatsApp Chats Trigger: ${reason}. It begins anew with the chats as they are now; what happened to them since its last poll starts nothing.`,
	);
}
