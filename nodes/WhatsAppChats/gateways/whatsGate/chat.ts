import { mapInSlices, Slice } from '../../eventLoop/slices';
import { isRecord, toInteger, toBoolean, toNumber, toText, toIsoTime } from '../../whatsapp/coerce';
import { groupSize } from '../../whatsapp/groupSize';
import { readIdentity } from '../../whatsapp/identity';
import { isoTime } from '../../whatsapp/isoTime';
import type { Chat, GroupDetails, Participant } from '../../whatsapp/items';
import { invalidEntry } from '../entries';
import type { Mapped } from '../gateway';
import { parseChatId } from './chatId';

type Entry = Record<string, unknown>;

/** From here on `muteExpiration` is a Unix time and not seconds that are left (32 years). */
const MIN_UNIX_TIME = 1e9;

/**
 * Maps a chat of WhatsGate's `get-chats`, a person's or a group's.
 * @param now what `muteExpiration` is counted from where it is given as seconds left
 * @param participants those of a group, where they have been read in slices
 * @throws GatewayError where a group's participant is no object
 */
export function toChat(
	entry: Entry,
	now?: Date,
	participants = participantsOf(entry)?.map(toParticipant) ?? null,
): Chat {
	const identity = readIdentity(entry.id, null, toBoolean(entry.isGroup), parseChatId);
	const isMuted = toBoolean(entry.isMuted) ?? isMutedFor(entry.muteExpiration, now);
	return {
		name: toText(entry.name),
		phone: identity.phone,
		type: identity.type,
		isGroup: identity.isGroup,
		unreadCount: toInteger(entry.unreadCount),
		lastMessageAt: toIsoTime(entry.timestamp),
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted,
		mutedUntil: readMuteEnd(entry.muteExpiration, isMuted, now),
		isPinned: toBoolean(entry.pinned),
		isArchived: null,
		isReadOnly: toBoolean(entry.isReadOnly),
		isMarkedSpam: null,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		profilePictureUrl: null,
		profilePictureExpiresAt: null,
		group: toGroupDetails(entry.groupMetadata, participants),
		lid: identity.lid,
		id: identity.id,
		gatewayChatId: identity.gatewayChatId,
		gateway: 'whatsGate',
	};
}

/** Of more participants than that each is a step of its own. */
const MANY_PARTICIPANTS = 100;

/** Reads chats in slices, also where one of them is a group with very many participants. */
export async function mapChats(entries: readonly Entry[]): Promise<Array<Mapped<Chat>>> {
	const mapped: Array<Mapped<Chat>> = [];
	const slice = new Slice();
	for (const entry of entries) {
		if (slice.isOver) await slice.next();
		const isLarge = (participantsOf(entry)?.length ?? 0) > MANY_PARTICIPANTS;
		mapped.push(isLarge ? await mapChat(entry) : { item: toChat(entry), response: entry });
	}
	return mapped;
}

/** Reads one chat, and the participants of a group in slices. */
export async function mapChat(entry: Entry): Promise<Mapped<Chat>> {
	const list = participantsOf(entry);
	const participants = list && (await mapInSlices(list, toParticipant));
	return { item: toChat(entry, undefined, participants), response: entry };
}

/** -1 is for ever; seconds left or a time that lies ahead mean muted; else nothing is known. */
function isMutedFor(expiration: unknown, now = new Date()): boolean | null {
	if (toNumber(expiration) === -1) return true;
	const end = readMuteEnd(expiration, null, now);
	return end === null ? null : end > now.toISOString();
}

/**
 * WhatsGate's page calls `muteExpiration` the seconds left; the shape is that of whatsapp-web.js,
 * where it is a Unix time. Seconds left mean nothing on a chat that isn't muted.
 */
function readMuteEnd(expiration: unknown, isMuted: boolean | null, now?: Date): string | null {
	const seconds = toNumber(expiration);
	if (seconds === null || seconds <= 0) return null;
	if (seconds > MIN_UNIX_TIME) return toIsoTime(seconds);
	return isMuted === false ? null : isoTime((now?.getTime() ?? Date.now()) + seconds * 1000);
}

function participantsOf({ groupMetadata }: Entry): unknown[] | null {
	if (!isRecord(groupMetadata)) return null;
	return Array.isArray(groupMetadata.participants) ? groupMetadata.participants : null;
}

function toGroupDetails(
	metadata: unknown,
	participants: Participant[] | null,
): GroupDetails | null {
	if (!isRecord(metadata)) return null;
	const owner = parseChatId(metadata.owner);
	return {
		ownerId: owner?.id ?? null,
		ownerPhone: owner?.phone ?? null,
		createdAt: toIsoTime(metadata.creation),
		size: groupSize(metadata.size, participants),
		participants,
	};
}

function toParticipant(entry: unknown, index: number): Participant {
	if (!isRecord(entry)) throw invalidEntry('WhatsGate', index, "a group's participants", entry);
	const { id, phone, lid } = readIdentity(entry.id, null, null, parseChatId);
	return {
		name: null,
		phone,
		shortName: null,
		isAdmin: toBoolean(entry.isAdmin) ?? false,
		isSuperAdmin: toBoolean(entry.isSuperAdmin) ?? false,
		lid,
		id,
	};
}
