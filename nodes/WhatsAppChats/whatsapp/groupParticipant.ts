import type { Chat, GroupInvite, GroupParticipant, Participant } from './items';

/**
 * A participant with the group it belongs to. Written out, as `simpleChat` is: there can be a hundred
 * thousand of them.
 */
export function groupParticipant(
	{ gateway, id, name }: Pick<Chat | GroupInvite, 'gateway' | 'id' | 'name'>,
	participant: Participant,
): GroupParticipant {
	return {
		gateway,
		groupId: id,
		groupName: name,
		id: participant.id,
		phone: participant.phone,
		lid: participant.lid,
		name: participant.name,
		shortName: participant.shortName,
		isAdmin: participant.isAdmin,
		isSuperAdmin: participant.isSuperAdmin,
	};
}
