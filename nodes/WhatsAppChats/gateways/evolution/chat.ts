import { toInteger, toText } from '../../whatsapp/coerce';
import { readIdentity } from '../../whatsapp/identity';
import type { Chat } from '../../whatsapp/items';
import { parseJid } from '../../whatsapp/jid';
import { readProfilePicture } from '../../whatsapp/profilePicture';
import { parseChatId } from './chatId';
import { readLastMessage } from './message';
import { joinIds, otherIdOf } from './person';

/**
 * Maps an entry of Evolution API's `findChats` (asked of a real server of version 2.3.7). `unreadCount` is
 * null, and so is the name, where its database has no row of the chat. It says nothing about muted, pinned and
 * archived chats.
 */
export function toChat(entry: Record<string, unknown>): Chat {
	const identity = readIdentity(entry.remoteJid, null, null, parseChatId);
	const { phone, lid } = joinIds(parseJid(entry.remoteJid), otherIdOf(entry));
	return {
		name: toText(entry.pushName),
		phone,
		type: identity.type,
		isGroup: identity.isGroup,
		unreadCount: toInteger(entry.unreadCount),
		...readLastMessage(entry.lastMessage, entry.updatedAt),
		isMuted: null,
		mutedUntil: null,
		isPinned: null,
		isArchived: null,
		isReadOnly: null,
		isMarkedSpam: null,
		isAnnouncementGroup: null,
		communityId: null,
		about: null,
		...readProfilePicture(entry.profilePicUrl),
		group: null,
		lid,
		id: identity.id,
		gatewayChatId: identity.gatewayChatId,
		gateway: 'evolution',
	};
}
