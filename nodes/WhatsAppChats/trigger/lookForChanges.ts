import type { IDataObject, INodeExecutionData, Logger } from 'n8n-workflow';
import { forEachInSlices, mapInSlices } from '../eventLoop/slices';
import { passesAll } from '../whatsapp/chatFilters';
import { compare, withKeys, newestOf, withReturned, type ComparedChat } from './compareChats';
import { eventsOf, isSilent } from './chatEvents';
import { KnownChats } from './state/knownChats';
import { lastReading, setLatest, type LastReading } from './state/latestReadings';
import { loadState, saveState, type PollState, type LoadedState } from './state/pollState';
import { fetchSnapshot, type Snapshot } from './fetchSnapshot';
import type { PollSettings } from './pollSettings';
import { refuseUnsupported } from './refuseUnsupported';

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
	const recalled = await loadState(kept, owner);
	sayWhyNew(recalled, settings.logger);
	const check = recalled.memory ? recalled.checksum : null;
	const last = check === null ? null : lastReading(check);

	const now = Date.now();
	const news = await fetchSnapshot(settings, recalled.memory, last, now);
	await refuseUnsupported(item, gateway, watch, filters, news.chats);

	const memory = recalled.memory ?? emptyMemory(news, now);
	const chats = await withKeys(news.chats);
	const keys = await mapInSlices(chats, (chat) => chat.keys);
	const known = await (await judgedNow(memory, watch.inactiveHours, now)).linkedBy(keys);
	const seen = await compare(chats, known, watch, now);
	const newest = Math.max(newestOf(known, now), memory.beganEmptyAt ?? -Infinity);
	const happened = recalled.memory ? await withReturned(seen, newest) : [];
	const items = await toItems(settings, happened, last);

	const reading = await readingNow(news, last, known, seen, now);
	const { inactiveHours } = watch;
	const next = { ...memory, known: await known.with(seen), inactiveHours };
	setLatest(await saveState(kept, owner, next), reading, check);
	return items;
}

function emptyMemory({ chats }: Snapshot, now: number): PollState {
	const beganEmptyAt = chats.length === 0 ? now : null;
	return { known: new KnownChats(), inactiveHours: null, beganEmptyAt };
}

/** Where other hours are asked for than before, the chats that are inactive by them count as told. */
async function judgedNow(
	memory: PollState,
	hours: number | null,
	now: number,
): Promise<KnownChats> {
	if (memory.inactiveHours === hours) return memory.known;
	return await memory.known.map((chat) => ({
		...chat,
		isInactive: isSilent(chat.lastMessageAt, hours, now),
	}));
}

async function toItems(
	{ watch, filters, toEventItem }: PollSettings,
	seen: readonly ComparedChat[],
	last: LastReading | null,
): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	await forEachInSlices(seen, (chat) => {
		const { reading, before, after } = chat;
		if (!passesAll(filters, reading.item)) return;
		const mayHaveBeenRead = !last || allKeys(chat).some((key) => last.unseen.has(key));
		for (const event of eventsOf(before, after, watch, mayHaveBeenRead)) {
			items.push(toEventItem(event, reading, before));
		}
	});
	return items;
}

/** A person may have been known by the LID alone until now. */
function allKeys({ key, keys: { own, lid } }: ComparedChat): string[] {
	return lid === null ? [key, own] : [key, own, lid];
}

async function readingNow(
	news: Snapshot,
	last: LastReading | null,
	known: KnownChats,
	seen: readonly ComparedChat[],
	now: number,
): Promise<LastReading> {
	const unseen = new Set<string>();
	await forEachInSlices(last ? last.unseen : known.byKey.chats.keys(), (key) => unseen.add(key));
	await forEachInSlices(seen, (chat) => {
		if (chat.reading.item.unreadCount === null) return;
		for (const key of allKeys(chat)) unseen.delete(key);
	});
	if (last && !news.isAll) return { ...last, unseen, pollsSince: last.pollsSince + 1 };
	return { allReadAt: now, pollsSince: 0, isNewestFirst: news.isNewestFirst, unseen };
}

/** For n8n's log: the first poll of a trigger has nothing to say. */
function sayWhyNew(recalled: LoadedState, logger: Logger): void {
	if (recalled.memory || recalled.because === 'first') return;
	const reason =
		recalled.because === 'otherAccount'
			? 'The gateway or the credential is another one'
			: 'What it remembered could not be read';
	logger.warn(
		`WhatsApp Chats Trigger: ${reason}. It begins anew with the chats as they are now; what happened to them since its last poll starts nothing.`,
	);
}
