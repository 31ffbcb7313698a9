import { toBoolean } from '../../whatsapp/coerce';
import type { Chat } from '../../whatsapp/items';
import { parseChatId } from './chatId';

/** What a group is to a community, in the words of an item. */
export type CommunityFields = Pick<Chat, 'isAnnouncementGroup' | 'communityId'>;

/**
 * Reads whether a group is one for announcements, and which community it belongs to. Z-API's documents have
 * both of a chat and of a group; its lists were seen with an empty `communityId` where there is none.
 * @param isGroup what is no group belongs to no community, whatever stands in its fields
 */
export function readCommunity(entry: Record<string, unknown>, isGroup: boolean): CommunityFields {
	if (!isGroup) return { isAnnouncementGroup: null, communityId: null };
	// The documents write it in digits alone.
	const community = parseChatId(entry.communityId, true);
	return {
		isAnnouncementGroup: toBoolean(entry.isGroupAnnouncement),
		communityId: community?.type === 'group' ? community.id : null,
	};
}
