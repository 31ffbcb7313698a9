import type { Chat, Group, SimpleChat, SimpleGroup } from './items';

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

/** What Simplify keeps of a group. */
export function simpleGroup(group: Group): SimpleGroup {
	return {
		name: group.name,
		description: group.description,
		size: group.size,
		inviteUrl: group.inviteUrl,
		ownerPhone: group.ownerPhone,
		createdAt: group.createdAt,
		participants: group.participants,
		id: group.id,
		gatewayChatId: group.gatewayChatId,
		gateway: group.gateway,
	};
}
