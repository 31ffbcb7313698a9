import { isMuted, statedSize, type SimulatedChat, type SimulatedGroup } from './account';

/** A chat as WhatsGate writes it: WhatsApp's own ids, real numbers and booleans. */
export function whatsGateChat(chat: SimulatedChat, now: Date): Record<string, unknown> {
	return {
		id: chat.jid,
		name: chat.name ?? numberAsName(chat.jid),
		isGroup: chat.group !== undefined,
		isReadOnly: chat.readOnly,
		unreadCount: chat.unread,
		timestamp: seconds(chat.lastMessageAt),
		pinned: chat.pinned,
		isMuted: isMuted(chat, now),
		muteExpiration: muteExpiration(chat, now),
		...(chat.group === undefined ? {} : { groupMetadata: groupMetadata(chat.jid, chat.group) }),
	};
}

function groupMetadata(jid: string, group: SimulatedGroup): Record<string, unknown> {
	return {
		id: jid,
		creation: seconds(group.createdAt),
		owner: group.ownerJid,
		size: statedSize(group),
		participants: group.participants.map((participant) => ({
			id: participant.jid,
			isAdmin: participant.admin,
			isSuperAdmin: participant.superAdmin,
		})),
	};
}

// The documentation has seconds left, whatsapp-web.js a Unix time: persons get one, groups the other.
function muteExpiration(chat: SimulatedChat, now: Date): number {
	if (chat.muted === 'forever') return -1;
	if (chat.muted === false || !isMuted(chat, now)) return 0;
	return chat.group === undefined
		? Math.round((chat.muted.getTime() - now.getTime()) / 1000)
		: seconds(chat.muted);
}

function seconds(time: Date | null): number {
	return (time?.getTime() ?? 0) / 1000;
}

/** Who has no name is shown by number, as in the documentation's example "+7 999 999-99-99". */
export function numberAsName(jid: string): string {
	const [user = '', server] = jid.split('@');
	if (server !== 'c.us') return '';
	return `+${user.replace(/^7(\d{3})(\d{3})(\d{2})(\d{2})$/, '7 $1 $2-$3-$4')}`;
}
