import type { ChatList } from './chatList';

/** `readAt` is null while the list is being read. */
type RecentList = { chats: Promise<ChatList>; readAt: number | null };

/** How long a list serves searching and scrolling after it was read. */
const LIFETIME_MILLISECONDS = 60_000;

/** More accounts than people look at in one minute; a list of 100,000 chats takes some 50 MB. */
const MAX_LISTS = 5;

const recentLists = new Map<string, RecentList>();

/**
 * The list of one account, read at most once a minute: no gateway promises an order or searches, so
 * each list takes the whole account, and n8n asks for it anew at every pause in typing and every page.
 *
 * So a list can be a minute old, and one that is being read is shared by all who ask for it. A chat
 * that is newer shows when the list is opened again after a minute (n8n's editor keeps what it showed
 * until the node is closed, or 'Refresh List' is chosen beside the field). A failure is not kept.
 * @param account the key of the account, as `accountKey` gives it
 */
export async function recentList(
	account: string,
	read: () => Promise<ChatList>,
): Promise<ChatList> {
	for (const [other, { readAt }] of recentLists) {
		if (readAt !== null && Date.now() - readAt >= LIFETIME_MILLISECONDS) recentLists.delete(other);
	}
	const list = recentLists.get(account) ?? keep(account, { chats: read(), readAt: null });
	return await list.chats;
}

function keep(key: string, list: RecentList): RecentList {
	recentLists.set(key, list);
	const [oldest] = recentLists.keys();
	if (oldest !== undefined && recentLists.size > MAX_LISTS) recentLists.delete(oldest);
	list.chats.then(
		() => (list.readAt = Date.now()),
		() => recentLists.get(key) === list && recentLists.delete(key),
	);
	return list;
}
