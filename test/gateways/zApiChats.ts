import type { SimulatedChat } from './account';
import { flag, zApiChat } from './zApiDialect';

/** A chat in Z-API's list: the documented fields, and those seen in the field. */
export function zApiListChat(chat: SimulatedChat, now: Date): Record<string, unknown> {
	const shared = zApiChat(chat, now);
	return {
		// Without a name there is no such key.
		...(chat.name === undefined ? {} : { name: chat.name }),
		...shared,
		// Both types are seen; which chat gets which is made up.
		unread: chat.group === undefined ? shared.unread : chat.unread,
		lastMessageTime: writtenTime(chat.lastMessageAt),
		muteEndTime: muteEndTime(chat),
		archived: flag(chat.archived),
		pinned: flag(chat.pinned),
		isGroup: chat.group !== undefined,
		isGroupAnnouncement: chat.group?.announcement === true,
		...(chat.lid === undefined ? {} : { lid: chat.lid }),
	};
}

/** The answer for one chat: also what the person says of themselves, and the business's note. */
export function zApiSingleChat(chat: SimulatedChat, now: Date): Record<string, unknown> {
	const { businessNote: note } = chat;
	return {
		...zApiListChat(chat, now),
		about: chat.about ?? null,
		notes:
			note === undefined
				? null
				: {
						id: note.id,
						content: note.content,
						createdAt: note.createdAt.getTime(),
						lastUpdateAt: note.updatedAt.getTime(),
					},
	};
}

// Seconds are documented, milliseconds are seen; odd and even seconds stand for chance.
function writtenTime(time: Date | null): string | null {
	if (time === null) return null;
	const seconds = time.getTime() / 1000;
	return String(seconds % 2 === 0 ? seconds : time.getTime());
}

function muteEndTime({ muted }: SimulatedChat): number | null {
	if (muted === 'forever') return -1;
	return muted === false ? null : muted.getTime();
}
