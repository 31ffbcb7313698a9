import type { SimulatedChat, SimulatedMessage } from './account';

/** A person's id as Evolution API writes it; all others as WhatsApp does. */
export function evolutionJid(jid: string): string {
	return jid.replace(/@c\.us$/, '@s.whatsapp.net');
}

/** An entry of its list, as the recorded answers of a real server (version 2.3.7) have it. */
export function evolutionChat(chat: SimulatedChat): Record<string, unknown> {
	const hasRow = chat.row !== 'none';
	const hasContact = isContact(chat);
	return {
		id: hasContact ? `k${chat.jid}` : null,
		remoteJid: evolutionJid(chat.jid),
		pushName: chat.row === undefined ? (chat.name ?? null) : null,
		profilePicUrl: chat.pictureUrl ?? (hasContact ? '' : null),
		updatedAt: chat.lastMessageAt?.toISOString(),
		windowStart: hasRow ? '2026-01-01T10:00:00.000Z' : null,
		windowExpires: hasRow ? '2026-01-02T10:00:00.000Z' : null,
		windowActive: false,
		lastMessage: lastMessage(chat),
		unreadCount: hasRow ? chat.unread : null,
		isSaved: hasContact,
	};
}

/** Who has a name is a contact, whether the list of chats shows the name or not. */
export function evolutionContacts(chats: readonly SimulatedChat[]): unknown[] {
	return chats.filter(isContact).map(({ jid, name, pictureUrl = null }) => ({
		id: `k${jid}`,
		remoteJid: evolutionJid(jid),
		pushName: name,
		profilePicUrl: pictureUrl,
		createdAt: '2025-11-21T16:15:07.425Z',
		updatedAt: '2026-11-20T10:00:00.000Z',
		instanceId: 'inst-1',
		isGroup: jid.endsWith('@g.us'),
		isSaved: true,
		type: jid.endsWith('@g.us') ? 'group' : 'contact',
	}));
}

/** A row of its table of chats: what its list of chats takes names and unread messages from. */
export function evolutionRow({ jid, name, row, unread }: SimulatedChat): Record<string, unknown> {
	return {
		id: `h${jid}`,
		remoteJid: evolutionJid(jid),
		name: row === undefined ? (name ?? null) : null,
		labels: [],
		createdAt: '2026-11-21T10:00:00.000Z',
		updatedAt: '2026-11-21T10:00:00.000Z',
		instanceId: 'inst-1',
		unreadMessages: unread,
	};
}

function isContact({ name, isNoContact = false }: SimulatedChat): boolean {
	return name !== undefined && !isNoContact;
}

function lastMessage(chat: SimulatedChat): Record<string, unknown> {
	const { fromMe, content, senderJid, senderName }: SimulatedMessage = chat.lastMessage ?? INCOMING;
	const type = Object.keys(content)[0];
	const participant = senderJid === undefined ? null : evolutionJid(senderJid);
	return {
		id: `q${chat.jid}`,
		key: {
			id: `A${chat.jid}`,
			fromMe,
			remoteJid: evolutionJid(chat.jid),
			...otherId(chat),
			...(participant === null ? {} : { participant }),
		},
		pushName: fromMe ? 'Você' : (senderName ?? chat.name ?? null),
		participant: chat.jid.endsWith('@g.us') ? participant : null,
		messageType: type,
		message: content,
		contextInfo: null,
		source: 'android',
		messageTimestamp: (chat.lastMessageAt?.getTime() ?? 0) / 1000,
		instanceId: 'inst-1',
		sessionId: null,
		status: fromMe ? 'READ' : 'DELIVERY_ACK',
	};
}

const INCOMING = { fromMe: false, content: { conversation: 'Bom dia' } } as const;

/** The other id of a person, where the server knows both. */
function otherId({ jid, lid, numberBehindLid: number }: SimulatedChat): Record<string, unknown> {
	if (number !== undefined) return { remoteJidAlt: `${number}@s.whatsapp.net` };
	return lid === undefined || lid === jid ? {} : { remoteJidAlt: lid };
}
