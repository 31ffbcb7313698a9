/** One WhatsApp account, in WhatsApp's own terms: what each simulated gateway tells in its dialect. */
export interface SimulatedAccount {
	/** The chats, newest first; a pinned one keeps the place its last message gives it. */
	chats: SimulatedChat[];
	/** Groups the account is no member of: seen through an invite alone, never in the list. */
	inviteOnlyGroups: SimulatedChat[];
	/** Whether the phone behind the account is linked and online. */
	phoneConnected: boolean;
}

/** A chat of the account. Every time is a whole second, as WhatsApp keeps it. */
export interface SimulatedChat {
	/** WhatsApp's own id, such as `5511999999999@c.us` or `120363019502650977@g.us`. */
	jid: string;
	/** The LID of a person whose number is known too. */
	lid?: string;
	/**
	 * The digits of the number behind a chat that is listed by its LID: some gateways know it and return it
	 * for this chat alone.
	 */
	numberBehindLid?: string;
	name?: string;
	unread: number;
	lastMessageAt: Date | null;
	/** The last message: an incoming text, which only some gateways return, unless given. */
	lastMessage?: SimulatedMessage;
	/** What a gateway that keeps chats in a database of its own has no row of, or a row without the name. */
	row?: 'none' | 'nameless';
	/** Its name is that of the chat alone, where a gateway keeps contacts beside chats. */
	isNoContact?: boolean;
	/** Not muted, muted for ever, or muted until that time. */
	muted: false | 'forever' | Date;
	pinned: boolean;
	archived: boolean;
	markedSpam: boolean;
	/** Whether the account can't write here. */
	readOnly: boolean;
	about?: string;
	pictureUrl?: string;
	/** Only a group has it. */
	group?: SimulatedGroup;
	/** The note a WhatsApp Business account keeps on a chat. */
	businessNote?: SimulatedNote;
}

/** A message as WhatsApp's own protocol has it. */
export interface SimulatedMessage {
	/** Left out where the server doesn't say. */
	fromMe?: boolean;
	/** Its content, by WhatsApp's names: `{ conversation: 'Bom dia' }`. */
	content: Record<string, unknown>;
	/** Who wrote it, where that isn't the chat itself: in a group, or a story. */
	senderJid?: string;
	/** What its writer is called; as the chat unless given. */
	senderName?: string;
}

/** What only a group has. */
export interface SimulatedGroup {
	ownerJid: string;
	createdAt: Date;
	participants: SimulatedParticipant[];
	description?: string;
	/** The code behind `https://chat.whatsapp.com/`. */
	inviteCode: string;
	nameChangedAt: Date;
	nameChangedByJid: string;
	/** Whether only admins write. */
	announcement?: boolean;
	/** The community it belongs to, `…@g.us`. */
	communityJid?: string;
	/** Why the account may not see the invite link, in WhatsApp's own word; left out where it may. */
	inviteLinkError?: string;
	/** The size a gateway states where it contradicts the list of participants. */
	countSaid?: number;
}

/** A member of a group. */
export interface SimulatedParticipant {
	/** `…@c.us`, or `…@lid` where the number is hidden. */
	jid: string;
	lid?: string;
	/** The digits of the number behind a LID, which some gateways know. */
	numberBehindLid?: string;
	admin: boolean;
	superAdmin: boolean;
	name?: string;
	shortName?: string;
}

/** A note of WhatsApp Business. */
export interface SimulatedNote {
	id: string;
	content: string;
	createdAt: Date;
	updatedAt: Date;
}

/** A chat with nothing special about it but what `special` says. */
export function plainChat(jid: string, special: Partial<SimulatedChat> = {}): SimulatedChat {
	return {
		jid,
		unread: 0,
		lastMessageAt: null,
		muted: false,
		pinned: false,
		archived: false,
		markedSpam: false,
		readOnly: false,
		...special,
	};
}

/** A plain chat with a message in it, so that every gateway lists it. */
export function activeChat(jid: string, special: Partial<SimulatedChat> = {}): SimulatedChat {
	return plainChat(jid, { lastMessageAt: new Date('2026-01-15T17:00:00.000Z'), ...special });
}

/** Whether the chat is muted at that moment: a mute that ran out is none. */
export function isMuted(chat: SimulatedChat, now: Date): boolean {
	return chat.muted instanceof Date ? chat.muted > now : chat.muted === 'forever';
}

/** The size of a group as a gateway states it. */
export function statedSize(group: SimulatedGroup): number {
	return group.countSaid ?? group.participants.length;
}

/** The last digit of an id, for what is to look like chance. */
export function lastDigit({ jid }: SimulatedChat): number {
	return Number(/\d(?=@)/.exec(jid)?.[0] ?? 0);
}
