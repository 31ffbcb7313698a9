import { mapInSlices } from '../../eventLoop/slices';
import { isRecord, toBoolean, toIsoTime, toText } from '../../whatsapp/coerce';
import { groupSize } from '../../whatsapp/groupSize';
import { readIdentity } from '../../whatsapp/identity';
import { inviteUrl } from '../../whatsapp/inviteLink';
import type { Group, Participant } from '../../whatsapp/items';
import { parseJid } from '../../whatsapp/jid';
import { invalidEntry } from '../entries';
import { parseChatId } from './chatId';
import { joinIds } from './person';

type Fields = Record<string, unknown>;

/**
 * Maps a group of Evolution API's `inviteInfo` or `findGroupInfos`, times in seconds (asked of a real server).
 * The owner's number stands in `ownerPn`, or beside the owner's LID among the participants.
 * @param participants those of the answer, where they have been read in slices
 * @throws GatewayError where a participant is no object
 */
export function toGroup(
	answer: Fields,
	inviteCode: string | null,
	participants = listOf(answer)?.map(toParticipant) ?? null,
): Group {
	const { id, gatewayChatId } = readIdentity(answer.id, null, true, parseChatId);
	const owner = parseChatId(answer.owner);
	const isOwner = (participant: Participant) => owner !== null && participant.lid === owner.lid;
	const community = parseChatId(answer.linkedParent);
	return {
		name: toText(answer.subject),
		description: toText(answer.desc),
		type: 'group',
		isGroup: true,
		size: groupSize(answer.size, participants),
		inviteCode,
		inviteUrl: inviteCode === null ? null : inviteUrl(inviteCode),
		ownerId: owner?.id ?? null,
		ownerPhone:
			joinIds(owner, answer.ownerPn ?? answer.ownerJid).phone ??
			(owner?.lid ? (participants?.find(isOwner)?.phone ?? null) : null),
		createdAt: toIsoTime(answer.creation),
		nameChangedAt: toIsoTime(answer.subjectTime),
		nameChangedById: parseChatId(answer.subjectOwner)?.id ?? null,
		isAnnouncementGroup: toBoolean(answer.isCommunityAnnounce),
		communityId: community?.type === 'group' ? community.id : null,
		participants,
		id,
		gatewayChatId,
		gateway: 'evolution',
	};
}

/** As `toGroup`, with the participants read in slices. */
export async function mapGroup(answer: Fields, inviteCode: string | null): Promise<Group> {
	const list = listOf(answer);
	return toGroup(answer, inviteCode, list && (await mapInSlices(list, toParticipant)));
}

function listOf({ participants }: Fields): unknown[] | null {
	return Array.isArray(participants) ? participants : null;
}

/**
 * A participant is listed by LID with the number beside it, or by number with the LID. Older versions write the
 * number as `jid`, and an owner's as `ownerJid`.
 */
function toParticipant(entry: unknown, index: number): Participant {
	if (!isRecord(entry)) {
		throw invalidEntry('Evolution API', index, "the group's participants", entry);
	}
	const jid = parseJid(entry.id);
	const { phone, lid } = joinIds(jid, jid?.lid ? (entry.phoneNumber ?? entry.jid) : entry.lid);
	const isSuperAdmin = entry.admin === 'superadmin';
	return {
		name: toText(entry.name),
		phone,
		shortName: null,
		isAdmin: isSuperAdmin || entry.admin === 'admin',
		isSuperAdmin,
		lid,
		id: parseChatId(entry.id)?.id ?? null,
	};
}
