import { statedSize, type SimulatedGroup, type SimulatedParticipant } from './account';
import { evolutionJid } from './evolutionChats';
import type { InvitedGroup } from './zApiInvite';

/** A group as `GET /group/inviteInfo` returns it: the number behind the owner's LID stands beside it. */
export function evolutionInvite({ chat, group }: InvitedGroup): Record<string, unknown> {
	const shared = sharedFields({ chat, group });
	return {
		...shared,
		addressingMode: group.ownerJid.endsWith('@lid') ? 'lid' : 'pn',
		...numberOf(group, 'subjectOwnerPn', group.nameChangedByJid),
		...numberOf(group, 'ownerPn', group.ownerJid),
		owner_country_code: 'BR',
		...(group.description === undefined
			? {}
			: { descOwner: evolutionJid(group.ownerJid), descTime: shared.subjectTime }),
		size: statedSize(group),
		joinApprovalMode: false,
		memberAddMode: false,
	};
}

/** A group as `GET /group/findGroupInfos` returns it: its size is the length of its list. */
export function evolutionGroup(invited: InvitedGroup): Record<string, unknown> {
	return { ...sharedFields(invited), pictureUrl: invited.chat.pictureUrl ?? null };
}

function sharedFields({ chat, group }: InvitedGroup): Record<string, unknown> {
	return {
		id: chat.jid,
		subject: chat.name,
		subjectOwner: evolutionJid(group.nameChangedByJid),
		subjectTime: group.nameChangedAt.getTime() / 1000,
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

/** A member of a group, as Evolution API returns it there and alone. */
export function evolutionParticipant(participant: SimulatedParticipant): Record<string, unknown> {
	const { jid, lid, numberBehindLid, admin, superAdmin } = participant;
	const rank = superAdmin ? 'superadmin' : admin ? 'admin' : null;
	return {
		id: evolutionJid(jid),
		...(lid === undefined ? {} : { lid }),
		...(numberBehindLid === undefined ? {} : { phoneNumber: `${numberBehindLid}@s.whatsapp.net` }),
		admin: rank,
	};
}

/** The number behind the LID of somebody in the group, where that is known. */
function numberOf({ participants }: SimulatedGroup, key: string, lid: string) {
	const number = participants.find(({ jid }) => jid === lid)?.numberBehindLid;
	return number === undefined ? {} : { [key]: `${number}@s.whatsapp.net` };
}
