import { toInteger, toBoolean, toNumber, toText, toIsoTime } from '../../whatsapp/coerce';
import { readIdentity } from '../../whatsapp/identity';
import type { Chat, GatewayName } from '../../whatsapp/items';
import { readProfilePicture } from '../../whatsapp/profilePicture';
import { parseChatId } from './chatId';
import { readCommunity } from './community';

/**
 * Maps a chat of Z-API or PlugChat. Every field may be missing or loosely typed ("0", "false", seconds
 * or milliseconds); what can't be read is null. `messagesUnread` is discontinued and not read.
 * @param entry one element of `GET /chats`, or the answer of `GET /chats/{phone}`
 * @param now decides whether an end of muting lies ahead, where the gateway gives no `isMuted`
 */
export function toChat(gateway: GatewayName, entry: Record<string, unknown>, now?: Date): Chat {
	const { id, gatewayChatId, type, isGroup, phone, lid } = readIdentity(
		entry.phone,
		entry.lid,
		toBoolean(entry.isGroup),
		parseChatId,
	);
	const { profilePictureUrl, profilePictureExpiresAt } = readProfilePicture(entry.profileThumbnail);
	const { isAnnouncementGroup, communityId } = readCommunity(entry, isGroup);
	return {
		name: toText(entry.name),
		phone,
		type,
		isGroup,
		unreadCount: toInteger(entry.unread),
		lastMessageAt: toIsoTime(entry.lastMessageTime),
		lastMessageFromMe: null,
		lastMessageText: null,
		isMuted: toBoolean(entry.isMuted) ?? isMutedUntil(entry.muteEndTime, now),
		mutedUntil: toIsoTime(entry.muteEndTime),
		isPinned: toBoolean(entry.pinned),
		isArchived: toBoolean(entry.archived),
		isReadOnly: null,
		isMarkedSpam: toBoolean(entry.isMarkedSpam),
		isAnnouncementGroup,
		communityId,
		about: toText(entry.about),
		profilePictureUrl,
		profilePictureExpiresAt,
		group: null,
		lid,
		id,
		gatewayChatId,
		gateway,
	};
}

/** `muteEndTime` is -1 for ever, or a time that is over or lies ahead; else nothing is known. */
function isMutedUntil(end: unknown, now = new Date()): boolean | null {
	if (toNumber(end) === -1) return true;
	const time = toIsoTime(end);
	return time === null ? null : time > now.toISOString();
}
