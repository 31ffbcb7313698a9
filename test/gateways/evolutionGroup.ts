import { statedSize, type SimulatedParticipant } from './account';
import { evolutionJid } from './evolutionChats';
import type { InvitedGroup } from './zApiInvite';

/** A group as `GET /group/inviteInfo` returns it: the number behind the owner's LID stands beside it. */
export function evolutionInvite({ chat, group }: InvitedGroup): Record<string, unknown> {
	return {
		...evolutionGroup({ chat, group }),
		addressingMode: 'pn',
		size: statedSize(group),
		joinApprovalMode: false,
		memberAddMode: false,
	};
}

/** A group as `GET /group/findGroupInfos` returns it: its size is the length of its list. */
export function evolutionGroup({ chat, group }: InvitedGroup): Record<string, unknown> {
	return {
		id: chat.jid,
		subject: chat.name,
		subjectOwner: evolutionJid(group.nameChangedByJid),
		subjectTime: group.nameChangedAt.getTime() / 1000,
		pictureUrl: chat.pictureUrl ?? null,
		size: group.participants.length,
		creation: group.createdAt.getTime() / 1000,
		owner: evolutionJid(group.ownerJid),
		...(group.description === undefined ? {} : { desc: group.description, descId: 'D1' }),
		restrict: false,
		announce: group.announcement === true,
		participants: group.participants.map(evolutionParticipant),
		isCommunity: false,
		isCommunityAnnounce: group.announcement === true,
		...(group.communityJid === undefined ? {} : { linkedParent: group.communityJid }),
	};
}

function evolutionParticipant(participant: SimulatedParticipant): Record<string, unknown> {
	const { jid, lid, admin, superAdmin } = participant;
	const rank = superAdmin ? 'superadmin' : admin ? 'admin' : null;
	return { id: evolutionJid(jid), ...(lid === undefined ? {} : { lid }), admin: rank };
}
