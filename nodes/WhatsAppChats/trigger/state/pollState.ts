import type { IDataObject } from 'n8n-workflow';
import { keyOfLong, KnownChats } from './knownChats';
import { parseChats, parseLids, writeChats, writeLids } from './serialization';

/** Counts up when the form changes: what an older or newer form holds is not read. */
const VERSION = 1;

/** What the trigger knows from its last poll. */
export type PollState = {
	known: KnownChats;
	/** The hours that `isInactive` was judged by; null where nobody asked. */
	inactiveHours: number | null;
	/** When it began, if the account had no chats then; in milliseconds since 1970. */
	beganEmptyAt: number | null;
};

/** What n8n kept of a trigger, read; `because` says why there is nothing to go on from. */
export type LoadedState =
	| { memory: PollState; checksum: string }
	| { memory: null; because: 'first' | 'otherAccount' | 'unreadable' };

type StoredState = Omit<PollState, 'known'> &
	Record<'owner' | 'chats' | 'lids' | 'check', string> & { version: number };

/**
 * Reads what n8n kept.
 * @param kept the node's static data
 * @param owner the trigger and the account that the memory must be of, as `keyOf` gives it
 */
export async function loadState(kept: IDataObject, owner: string): Promise<LoadedState> {
	if (Object.keys(kept).length === 0) return { memory: null, because: 'first' };
	if (!isStoredState(kept) || kept.check !== (await checksumOf(kept)))
		return { memory: null, because: 'unreadable' };
	if (kept.owner !== owner) return { memory: null, because: 'otherAccount' };
	const chats = await parseChats(kept.chats);
	const lids = await parseLids(kept.lids);
	if (!chats || !lids) return { memory: null, because: 'unreadable' };
	const { inactiveHours, beganEmptyAt, check } = kept;
	const known = new KnownChats({ chats, lids });
	return { memory: { known, inactiveHours, beganEmptyAt }, checksum: check };
}

/**
 * Leaves a memory with n8n, which writes it to its database beside the workflow. It is written in slices
 * first, and then left there in one go.
 * @returns what tells this memory from all others
 */
export async function saveState(
	kept: IDataObject,
	owner: string,
	{ known: { byKey }, ...memory }: PollState,
): Promise<string> {
	const chats = await writeChats(byKey.chats);
	const lids = await writeLids(byKey.lids);
	const fields = { version: VERSION, owner, ...memory, chats, lids };
	const check = await checksumOf(fields);
	replace(kept, { ...fields, check });
	return check;
}

/** n8n writes all of it where anything is set, so what stands there already is not set again. */
function replace(kept: IDataObject, by: IDataObject): void {
	for (const field of Object.keys(kept)) if (!(field in by)) delete kept[field];
	for (const [field, value] of Object.entries(by)) if (kept[field] !== value) kept[field] = value;
}

function isStoredState(kept: IDataObject): kept is StoredState {
	const isText = (field: string) => typeof kept[field] === 'string';
	const isNumber = (field: string) => kept[field] === null || typeof kept[field] === 'number';
	return (
		kept.version === VERSION &&
		['inactiveHours', 'beganEmptyAt'].every(isNumber) &&
		['owner', 'chats', 'lids', 'check'].every(isText)
	);
}

/** The two long texts have no character that JSON would escape, so that they can be hashed piece by piece. */
async function checksumOf(kept: Omit<StoredState, 'check'>): Promise<string> {
	const { version, owner, inactiveHours, beganEmptyAt, chats, lids } = kept;
	const head = JSON.stringify([version, owner, inactiveHours, beganEmptyAt]).slice(0, -1);
	return await keyOfLong([`${head},"`, chats, '","', lids, '"]']);
}
