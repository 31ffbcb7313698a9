import type { Chat, GroupInvite, SimpleChat, SimpleGroupInvite } from './items';

/**
 * What Simplify keeps of a chat. Written out, and not picked by a list of keys: in a process as large
 * as n8n, V8 makes slow objects of those that are filled key by key.
 */
export function simpleChat(chat: Chat): SimpleChat {
	return {
		name: chat.name,
		phone: chat.phone,
		type: chat.type,
		unreadCount: chat.unreadCount,
		lastMessageAt: chat.lastMessageAt,
		isMuted: chat.isMuted,
		profilePictureUrl: chat.profilePictureUrl,
		id: chat.id,
		gatewayChatId: chat.gatewayChatId,
		gateway: chat.gateway,
	};
}

/** What Simplify keeps of a group invite. */
export function simpleGroupInvite(invite: GroupInvite): SimpleGroupInvite {
	return {
		name: invite.name,
		description: invite.description,
		size: invite.size,
		inviteUrl: invite.inviteUrl,
		ownerPhone: invite.ownerPhone,
		createdAt: invite.createdAt,
		participants: invite.participants,
		id: invite.id,
		gatewayChatId: invite.gatewayChatId,
		gateway: invite.gateway,
	};
}
