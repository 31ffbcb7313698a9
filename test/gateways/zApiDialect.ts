import { isMuted, type SimulatedAccount, type SimulatedChat } from './account';

/** WhatsApp's id as Z-API and PlugChat write it: bare numbers, `-group` and `-broadcast`. */
export function zApiId(jid: string): string {
	if (jid === 'status@broadcast') return 'status';
	const [user = '', server] = jid.split('@');
	switch (server) {
		case 'c.us':
			return user;
		case 'g.us':
			// An old group, `<number>-<time>`, stands bare.
			return user.includes('-') ? user : `${user}-group`;
		case 'broadcast':
			return `${user}-broadcast`;
		default:
			return jid;
	}
}

/** The fields that both providers document of a chat, in the list and alone. */
export interface ZApiChat {
	phone: string;
	unread: string;
	lastMessageTime: string;
	isMuted: '0' | '1';
	isMarkedSpam: 'true' | 'false';
	profileThumbnail: string | null;
	messagesUnread: number;
}

/** A chat as both providers document it: strings where one expects numbers and booleans. */
export function zApiChat(chat: SimulatedChat, now: Date): ZApiChat {
	return {
		phone: zApiId(chat.jid),
		unread: String(chat.unread),
		lastMessageTime: String((chat.lastMessageAt?.getTime() ?? 0) / 1000),
		isMuted: isMuted(chat, now) ? '1' : '0',
		isMarkedSpam: flag(chat.markedSpam),
		profileThumbnail: chat.pictureUrl ?? null,
		messagesUnread: 0,
	};
}

/** A boolean as both providers write it. */
export function flag(value: boolean): 'true' | 'false' {
	return value ? 'true' : 'false';
}

/** The chat behind what a caller put for `{phone}`: the id as written in the list, or a LID. */
export function findZApiChat(account: SimulatedAccount, phone = ''): SimulatedChat | undefined {
	return account.chats.find((chat) => zApiId(chat.jid) === phone || chat.lid === phone);
}
