import type { Chat, GroupInvite, GroupParticipant, Participant } from './items';

/** The participants of a group, each with the group it belongs to. */
export function groupParticipants(
	{ gateway, id, name }: Pick<Chat | GroupInvite, 'gateway' | 'id' | 'name'>,
	participants: readonly Participant[],
): GroupParticipant[] {
	const group = { gateway, groupId: id, groupName: name };
	return participants.map((participant) => ({ ...group, ...participant }));
}
