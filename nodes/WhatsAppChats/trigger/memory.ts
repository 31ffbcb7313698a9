import type { IDataObject } from 'n8n-workflow';
import { KnownChats, keyOf } from './knownChats';
import { readChats, readLids, writeChats, writeLids } from './memoryText';

/** Counts up when the form changes: what an older or newer form holds is not read. */
const VERSION = 1;

/** What the trigger knows from its last poll. */
export type Memory = {
	known: KnownChats;
	/** The hours that `isInactive` was judged by; null where nobody asked. */
	inactiveHours: number | null;
};

/** What n8n kept of a trigger, read; `because` says why there is nothing to go on from. */
export type Recalled =
	| { memory: Memory; check: string }
	| { memory: null; because: 'first' | 'otherAccount' | 'unreadable' };

type Kept = { version: number; owner: string; inactiveHours: number | null } & Record<
	'chats' | 'lids' | 'check',
	string
>;

/**
 * Reads what n8n kept.
 * @param kept the node's static data
 * @param owner the trigger and the account that the memory must be of, as `keyOf` gives it
 */
export function recall(kept: IDataObject, owner: string): Recalled {
	if (Object.keys(kept).length === 0) return { memory: null, because: 'first' };
	if (!isKept(kept) || kept.check !== checkOf(kept)) return { memory: null, because: 'unreadable' };
	if (kept.owner !== owner) return { memory: null, because: 'otherAccount' };
	const chats = readChats(kept.chats);
	const lids = readLids(kept.lids);
	if (!chats || !lids) return { memory: null, because: 'unreadable' };
	const { inactiveHours, check } = kept;
	return { memory: { known: new KnownChats({ chats, lids }), inactiveHours }, check };
}

/**
 * Leaves a memory with n8n, which writes it to its database beside the workflow.
 * @returns what tells this memory from all others
 */
export function remember(
	kept: IDataObject,
	owner: string,
	{ known, inactiveHours }: Memory,
): string {
	const fields = {
		version: VERSION,
		owner,
		inactiveHours,
		chats: writeChats(known.byKey.chats),
		lids: writeLids(known.byKey.lids),
	};
	const check = checkOf(fields);
	if (kept.check !== check) {
		for (const field of Object.keys(kept)) delete kept[field];
		Object.assign(kept, fields, { check });
	}
	return check;
}

function isKept(kept: IDataObject): kept is Kept {
	const { version, inactiveHours } = kept;
	const isText = (field: string) => typeof kept[field] === 'string';
	return (
		version === VERSION &&
		(inactiveHours === null || typeof inactiveHours === 'number') &&
		['owner', 'chats', 'lids', 'check'].every(isText)
	);
}

function checkOf({ version, owner, inactiveHours, chats, lids }: Omit<Kept, 'check'>): string {
	return keyOf(JSON.stringify([version, owner, inactiveHours, chats, lids]));
}
