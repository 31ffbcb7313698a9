import { mapInSlices } from '../../eventLoop/slices';
import { isRecord, toBoolean, toText, toIsoTime } from '../../whatsapp/coerce';
import { groupSize } from '../../whatsapp/groupSize';
import { readIdentity } from '../../whatsapp/identity';
import { inviteUrl } from '../../whatsapp/inviteLink';
import type { GatewayName, Group, Participant } from '../../whatsapp/items';
import { invalidEntry } from '../entries';
import { parseChatId } from './chatId';
import { readCommunity } from './community';

/**
 * Maps the answer of Z-API or PlugChat for an invite (`GET /group-invitation-metadata`) or for a group's id
 * (`GET /group-metadata`, `GET /light-group-metadata`). A link in it is not read: see `readInviteLink`.
 * @param title the provider's name, for errors
 * @param inviteCode the code that was asked for; null where the group was asked for by its id
 * @param participants those of the answer, where they have been read in slices
 * @throws GatewayError where a participant is neither an object nor a text
 */
export function toGroup(
	gateway: GatewayName,
	title: string,
	answer: Record<string, unknown>,
	inviteCode: string | null,
	participants = readParticipants(answer.participants, title),
): Group {
	const { id, gatewayChatId } = readIdentity(answer.phone, null, true, parseChatId);
	const owner = parseChatId(answer.owner);
	const { isAnnouncementGroup, communityId } = readCommunity(answer, true);
	return {
		name: toText(answer.subject),
		description: toText(answer.description),
		type: 'group',
		isGroup: true,
		size: groupSize(answer.participantsCount, participants),
		inviteCode,
		inviteUrl: inviteCode === null ? null : inviteUrl(inviteCode),
		ownerId: owner?.id ?? null,
		ownerPhone: owner?.phone ?? null,
		createdAt: toIsoTime(answer.creation),
		nameChangedAt: toIsoTime(answer.subjectTime),
		nameChangedById: parseChatId(answer.subjectOwner)?.id ?? null,
		isAnnouncementGroup,
		communityId,
		participants,
		id,
		gatewayChatId,
		gateway,
	};
}

function readParticipants(list: unknown, title: string): Participant[] | null {
	if (!Array.isArray(list)) return null;
	return list.map((entry: unknown, index) => readParticipant(entry, title, index));
}

/** As they are read where nobody can wait. @throws GatewayError as `toGroup` does */
export async function readParticipantsInSlices(
	list: unknown,
	title: string,
): Promise<Participant[] | null> {
	if (!Array.isArray(list)) return null;
	const entries: unknown[] = list;
	return await mapInSlices(entries, (entry, index) => readParticipant(entry, title, index));
}

/** PlugChat's page calls the list "array de string", so a bare number in it is a participant too. */
function readParticipant(entry: unknown, title: string, index: number): Participant {
	if (isRecord(entry)) return toParticipant(entry);
	if (typeof entry === 'string') return toParticipant({ phone: entry });
	throw invalidEntry(title, index, "the group's participants", entry);
}

function toParticipant(entry: Record<string, unknown>): Participant {
	const { id, phone, lid } = readIdentity(entry.phone, entry.lid, null, parseChatId);
	return {
		name: toText(entry.name),
		phone,
		shortName: toText(entry.short),
		isAdmin: toBoolean(entry.isAdmin) ?? false,
		isSuperAdmin: toBoolean(entry.isSuperAdmin) ?? false,
		lid,
		id,
	};
}
