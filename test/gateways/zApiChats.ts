import type { SimulatedAccount, SimulatedChat } from './account';
import type { ListBehaviour } from './chatPages';
import { findZApiChat, flag, zApiChat } from './zApiDialect';

/** A chat in Z-API's list: the documented fields, and those seen in the field. */
export function zApiListChat(
	chat: SimulatedChat,
	now: Date,
	{ picturesInList = true }: ListBehaviour = {},
): Record<string, unknown> {
	const { profileThumbnail, ...fields } = zApiFields(chat, now);
	return picturesInList ? { ...fields, profileThumbnail } : fields;
}

/**
 * The answer for one chat: also what the person says of themselves, the business's note, and the number
 * behind a LID, where the account knows it.
 */
export function zApiSingleChat(chat: SimulatedChat, now: Date): Record<string, unknown> {
	const { businessNote: note, numberBehindLid: number } = chat;
	return {
		...zApiFields(chat, now),
		...(number === undefined ? {} : { phone: number }),
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

/** The chat behind what a caller put for `{phone}`: one that is listed by its LID has a number too. */
export function findResolvedChat(account: SimulatedAccount, phone = ''): SimulatedChat | undefined {
	return (
		findZApiChat(account, phone) ??
		account.chats.find(({ numberBehindLid }) => numberBehindLid === phone)
	);
}

function zApiFields(chat: SimulatedChat, now: Date) {
	const { phone, ...shared } = zApiChat(chat, now);
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
		...writtenIds(chat, phone),
	};
}

/** Who is listed by LID has no `phone`, as more than half of the chats of a real account (seen 2025-26). */
function writtenIds({ jid, lid }: SimulatedChat, phone: string) {
	if (jid.endsWith('@lid')) return { lid: jid };
	return lid === undefined ? { phone } : { phone, lid };
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
