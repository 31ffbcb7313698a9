import { groupSize } from '../whatsapp/groupSize';
import { readIdentifier } from '../whatsapp/identifiers';
import { readIdentity } from '../whatsapp/identity';
import { inviteUrl } from '../whatsapp/inviteLink';
import type { GatewayName, GroupInvite, Participant } from '../whatsapp/items';
import { isRecord, readFlag, readText, readTime } from '../whatsapp/looseValues';
import { strayEntry } from './entries';

/**
 * Maps the answer of `GET /group-invitation-metadata` of Z-API or PlugChat.
 * @param title the provider's name, for errors
 * @param inviteCode the code that was asked for
 * @throws GatewayError where a participant is neither an object nor a text
 */
export function toGroupInvite(
	gateway: GatewayName,
	title: string,
	answer: Record<string, unknown>,
	inviteCode: string,
): GroupInvite {
	const { id, gatewayChatId } = readIdentity(answer.phone, null, true);
	const owner = readIdentifier(answer.owner);
	const participants = readParticipants(answer.participants, title);
	return {
		gateway,
		id,
		gatewayChatId,
		type: 'group',
		isGroup: true,
		name: readText(answer.subject),
		description: readText(answer.description),
		inviteCode,
		inviteUrl: inviteUrl(inviteCode),
		ownerId: owner?.id ?? null,
		ownerPhone: owner?.phone ?? null,
		createdAt: readTime(answer.creation),
		nameChangedAt: readTime(answer.subjectTime),
		nameChangedById: readIdentifier(answer.subjectOwner)?.id ?? null,
		size: groupSize(answer.participantsCount, participants),
		participants,
	};
}

function readParticipants(list: unknown, title: string): Participant[] | null {
	if (!Array.isArray(list)) return null;
	return list.map((entry: unknown, index) => {
		if (isRecord(entry)) return toParticipant(entry);
		if (typeof entry === 'string') return toParticipant({ phone: entry });
		throw strayEntry(title, index, "the group's participants", entry);
	});
}

/** PlugChat's page calls the list "array de string", so a bare number in it is a participant too. */
function toParticipant(entry: Record<string, unknown>): Participant {
	const { id, phone, lid } = readIdentity(entry.phone, entry.lid, null);
	return {
		id,
		phone,
		lid,
		name: readText(entry.name),
		shortName: readText(entry.short),
		isAdmin: readFlag(entry.isAdmin) ?? false,
		isSuperAdmin: readFlag(entry.isSuperAdmin) ?? false,
	};
}
