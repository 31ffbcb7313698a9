import type { SimulatedGroup } from './account';
import { zApiInvite, zApiInviteLink, type InvitedGroup } from './zApiInvite';

/**
 * A group as `GET /light-group-metadata` of Z-API returns it: the fields that stand in an invite's answer
 * as well, its settings and its community, and no invite link (Z-API's documents).
 */
export function zApiLightGroup(found: InvitedGroup): Record<string, unknown> {
	const { group } = found;
	return {
		...zApiInvite(found),
		description: group.description ?? null,
		invitationLink: null,
		communityId: zApiCommunityId(group) || null,
		adminOnlyMessage: group.announcement === true,
		adminOnlySettings: false,
		requireAdminApproval: false,
		isGroupAnnouncement: group.announcement === true,
	};
}

/** A group as `GET /group-metadata` of Z-API returns it: with the invite link, or why there is none. */
export function zApiGroup(found: InvitedGroup): Record<string, unknown> {
	const { inviteLinkError } = found.group;
	return {
		...zApiLightGroup(found),
		...(inviteLinkError === undefined
			? { invitationLink: zApiInviteLink(found.group) }
			: { invitationLinkError: inviteLinkError }),
	};
}

/** A group as PlugChat documents it: the fields of an invite, and the link. */
export function plugChatGroup(found: InvitedGroup): Record<string, unknown> {
	const mayBeSeen = found.group.inviteLinkError === undefined;
	return {
		...zApiInvite(found),
		invitationLink: mayBeSeen ? zApiInviteLink(found.group) : null,
	};
}

/** The community of a group as Z-API's documents write it, in digits alone; empty where there is none. */
export function zApiCommunityId({ communityJid = '' }: SimulatedGroup): string {
	return communityJid.replace('@g.us', '');
}
