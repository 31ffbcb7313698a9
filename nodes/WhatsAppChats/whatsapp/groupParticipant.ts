import type { Chat, Group, GroupParticipant, Participant } from './items';

/**
 * A participant with the group it belongs to. Written out, as `simpleChat` is: there can be a hundred
 * thousand of them.
 */
export function groupParticipant(
	{ gateway, id, name }: Pick<Chat | Group, 'gateway' | 'id' | 'name'>,
	participant: Participant,
): GroupParticipant {
	return {
		name: participant.name,
		phone: participant.phone,
		shortName: participant.shortName,
		isAdmin: participant.isAdmin,
		isSuperAdmin: participant.isSuperAdmin,
		lid: participant.lid,
		id: participant.id,
		groupName: name,
		groupId: id,
		gateway,
	};
}
