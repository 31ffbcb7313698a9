import type { Chat, GroupInvite, SimpleChat, SimpleGroupInvite } from './items';

/**
 * What Simplify keeps of a chat. Written out, and not picked by a list of keys: in a process as large
 * as n8n, V8 makes slow objects of those that are filled key by key.
 */
export function simpleChat(chat: Chat): SimpleChat {
	return {
		gateway: chat.gateway,
		id: chat.id,
		gatewayChatId: chat.gatewayChatId,
		type: chat.type,
		name: chat.name,
		phone: chat.phone,
		unreadCount: chat.unreadCount,
		lastMessageAt: chat.lastMessageAt,
		isMuted: chat.isMuted,
		profilePictureUrl: chat.profilePictureUrl,
	};
}

/** What Simplify keeps of a group invite. */
export function simpleGroupInvite(invite: GroupInvite): SimpleGroupInvite {
	return {
		gateway: invite.gateway,
		id: invite.id,
		gatewayChatId: invite.gatewayChatId,
		name: invite.name,
		description: invite.description,
		inviteUrl: invite.inviteUrl,
		ownerPhone: invite.ownerPhone,
		createdAt: invite.createdAt,
		size: invite.size,
		participants: invite.participants,
	};
}
