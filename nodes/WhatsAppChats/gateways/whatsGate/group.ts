import { inviteUrl } from '../../whatsapp/inviteLink';
import type { Chat, Group } from '../../whatsapp/items';

/** Makes a group of a chat of WhatsGate's list, which holds all that it provides of one. */
export function toGroup(
	{ name, group, isAnnouncementGroup, communityId, id, gatewayChatId, gateway }: Chat,
	inviteCode: string | null,
): Group {
	return {
		name,
		description: null,
		type: 'group',
		isGroup: true,
		size: group?.size ?? null,
		inviteCode,
		inviteUrl: inviteCode === null ? null : inviteUrl(inviteCode),
		ownerId: group?.ownerId ?? null,
		ownerPhone: group?.ownerPhone ?? null,
		createdAt: group?.createdAt ?? null,
		nameChangedAt: null,
		nameChangedById: null,
		isAnnouncementGroup,
		communityId,
		participants: group?.participants ?? null,
		id,
		gatewayChatId,
		gateway,
	};
}
