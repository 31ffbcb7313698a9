import { lastDigit, type SimulatedAccount, type SimulatedChat } from './account';
import type { ListBehaviour } from './chatPages';
import { findZApiChat, flag, zApiChat } from './zApiDialect';
import { zApiCommunityId } from './zApiGroup';

/** A chat in Z-API's list, in the form of the field unless its documents' is asked for. */
export function zApiListChat(
	chat: SimulatedChat,
	now: Date,
	{ entryForm = 'field', picturesInList = entryForm === 'documented' }: ListBehaviour = {},
): Record<string, unknown> {
	const { profileThumbnail, ...documented } = zApiChat(chat, now);
	return {
		// Without a name there is no such key.
		...(chat.name === undefined ? {} : { name: chat.name }),
		...(entryForm === 'documented' ? documented : fieldForm(chat, documented)),
		...(picturesInList ? { profileThumbnail } : {}),
		muteEndTime: muteEndTime(chat),
		archived: flag(chat.archived),
		pinned: flag(chat.pinned),
		isGroup: chat.group !== undefined,
		isGroupAnnouncement: chat.group?.announcement === true,
	};
}

/**
 * The answer for one chat: also its picture, what the person says of themselves, the business's note, and
 * the number behind a LID, where the account knows it.
 */
export function zApiSingleChat(chat: SimulatedChat, now: Date): Record<string, unknown> {
	const { businessNote: note, numberBehindLid: number } = chat;
	return {
		...zApiListChat(chat, now, { picturesInList: true }),
		...(number === undefined ? {} : { phone: number }),
		about: chat.about ?? (chat.group === undefined ? null : ''),
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

/**
 * The fields in which lists of real accounts differ from the documents (2025-26, several clients): who is
 * listed by LID has no `phone`, both counts of unread messages are strings, and times are milliseconds.
 */
function fieldForm(
	chat: SimulatedChat,
	{ phone, unread, isMuted, isMarkedSpam }: Omit<ReturnType<typeof zApiChat>, 'profileThumbnail'>,
): Record<string, unknown> {
	const lid = chat.jid.endsWith('@lid') ? chat.jid : chat.lid;
	return {
		...(lid === chat.jid ? {} : { phone }),
		...(lid === undefined ? {} : { lid }),
		...fieldTime(chat),
		unread,
		messagesUnread: unread,
		isMuted,
		isMarkedSpam,
		// What stands in `tags` is not known.
		tags: [],
		...(chat.group === undefined
			? {}
			: { about: '', communityId: zApiCommunityId(chat.group), ephemeralExpiration: 0 }),
	};
}

/** All four ways of having no time are seen; which chat gets which is made up, by its id. */
function fieldTime(chat: SimulatedChat): Record<string, unknown> {
	const { lastMessageAt } = chat;
	if (lastMessageAt !== null) return { lastMessageTime: String(lastMessageAt.getTime()) };
	const ways = [{}, { lastMessageTime: null }, { lastMessageTime: '' }, { lastMessageTime: '0' }];
	return ways[lastDigit(chat) % ways.length] ?? {};
}

function muteEndTime({ muted }: SimulatedChat): number | null {
	if (muted === 'forever') return -1;
	return muted === false ? null : muted.getTime();
}
