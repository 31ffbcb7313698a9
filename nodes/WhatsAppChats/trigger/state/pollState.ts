import type { IDataObject } from 'n8n-workflow';
import { hashKeyInSlices } from './chatKeys';
import { KnownChats } from './knownChats';
import type { FetchHistory } from './pollRegistry';
import { parseChats, parseLids, writeChats, writeLids } from './serialization';

/** Counts up when the stored format changes: an older or newer one is not read. */
const VERSION = 1;

/** What the trigger knows from its last poll. */
export type PollState = {
	known: KnownChats;
	/** The hours that `isInactive` was computed with; null where inactive chats were not asked for. */
	inactiveHours: number | null;
	/** When the first poll was, if the account had no chats then; in milliseconds since 1970. */
	beganEmptyAt: number | null;
};

/** All that a poll starts from. */
export type TriggerState = {
	/** What n8n keeps; null where the trigger starts over. */
	saved: PollState | null;
	/** What this process knows beside; null where it doesn't. */
	history: FetchHistory | null;
};

/** The state that was loaded; where there is none, `reason` says why. */
export type LoadedState =
	| { state: PollState; checksum: string }
	| { state: null; checksum: null; reason: 'firstPoll' | 'otherAccount' | 'unreadable' };

/** The format in n8n's database; `owner` is the trigger's key, `check` the checksum. */
type StoredState = Omit<PollState, 'known'> &
	Record<'owner' | 'chats' | 'lids' | 'check', string> & { version: number };

/**
 * Loads the state that n8n keeps.
 * @param staticData the node's static data
 * @param triggerKey the key of the trigger and the account that the state must be of
 */
export async function loadState(staticData: IDataObject, triggerKey: string): Promise<LoadedState> {
	if (Object.keys(staticData).length === 0) return noState('firstPoll');
	if (!isStoredState(staticData) || staticData.check !== (await checksumOf(staticData)))
		return noState('unreadable');
	if (staticData.owner !== triggerKey) return noState('otherAccount');
	const chats = await parseChats(staticData.chats);
	const lids = await parseLids(staticData.lids);
	if (!chats || !lids) return noState('unreadable');
	const { inactiveHours, beganEmptyAt, check } = staticData;
	const known = new KnownChats({ chats, lids });
	return { state: { known, inactiveHours, beganEmptyAt }, checksum: check };
}

type NoState = Extract<LoadedState, { state: null }>;

function noState(reason: NoState['reason']): NoState {
	return { state: null, checksum: null, reason };
}

/**
 * Saves the state in the node's static data, which n8n writes to its database beside the workflow. It is
 * serialized in slices first, and then set in one go.
 * @returns the checksum of the state
 */
export async function saveState(
	staticData: IDataObject,
	triggerKey: string,
	{ known: { byKey }, inactiveHours, beganEmptyAt }: PollState,
): Promise<string> {
	const chats = await writeChats(byKey.chats);
	const lids = await writeLids(byKey.lids);
	const version = VERSION;
	const fields = { version, owner: triggerKey, inactiveHours, beganEmptyAt, chats, lids };
	const check = await checksumOf(fields);
	replace(staticData, { ...fields, check });
	return check;
}

/** Sets only what differs: n8n writes all static data where anything is set. */
function replace(staticData: IDataObject, by: IDataObject): void {
	for (const field of Object.keys(staticData)) if (!(field in by)) delete staticData[field];
	for (const [field, value] of Object.entries(by)) {
		if (staticData[field] !== value) staticData[field] = value;
	}
}

function isStoredState(staticData: IDataObject): staticData is StoredState {
	const isText = (field: string) => typeof staticData[field] === 'string';
	const isNumber = (field: string) =>
		staticData[field] === null || typeof staticData[field] === 'number';
	return (
		staticData.version === VERSION &&
		['inactiveHours', 'beganEmptyAt'].every(isNumber) &&
		['owner', 'chats', 'lids', 'check'].every(isText)
	);
}

/** The two long texts have no character that JSON would escape, so they can be hashed piece by piece. */
async function checksumOf(stored: Omit<StoredState, 'check'>): Promise<string> {
	const { version, owner, inactiveHours, beganEmptyAt, chats, lids } = stored;
	const head = JSON.stringify([version, owner, inactiveHours, beganEmptyAt]).slice(0, -1);
	return await hashKeyInSlices([`${head},"`, chats, '","', lids, '"]']);
}
