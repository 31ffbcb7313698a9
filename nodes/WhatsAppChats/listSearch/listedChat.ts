import { parseChatReference } from '../whatsapp/chatReference';
import type { Chat } from '../whatsapp/items';
import { searchable } from '../whatsapp/searchable';

/** One entry of the list behind 'Chat', and what it is found and ordered by. */
export type ListedChat = {
	id: string;
	/** What a person reads: "Ana Souza (5511999990001)", "Família (group)". */
	label: string;
	phone: string | null;
	/** Sorts the newest last; a chat whose time isn't told comes before all others. */
	order: string;
};

const KINDS: Record<Chat['type'], string> = {
	contact: 'contact',
	group: 'group',
	broadcastList: 'broadcast list',
	channel: 'channel',
	system: 'WhatsApp',
	unknown: 'chat',
};

/** @returns null for a chat that can't be chosen, as no rule knows its id */
export function toListedChat(chat: Chat): ListedChat | null {
	const { id, phone, lastMessageAt } = chat;
	if (id === null || !parseChatReference(id)) return null;
	return { id, label: label(chat, id), phone, order: `${lastMessageAt ?? ''} ${id}` };
}

/** A name that says no more than the number or kind behind it stands alone. */
function label(chat: Chat, id: string): string {
	const kind = kindOf(chat, id);
	const name = chat.name ?? nameless(chat, id);
	const saysKind = name === null || lettersAndDigits(name) === lettersAndDigits(kind);
	return saysKind ? (name ?? kind) : `${name} (${kind})`;
}

function kindOf({ phone, lid, type }: Chat, id: string): string {
	if (id === 'status@broadcast') return 'Status';
	return phone ?? (lid === null ? KINDS[type] : 'number hidden');
}

/** The last digits of its id tell one chat without a name from another. */
function nameless({ type, phone }: Chat, id: string): string | null {
	if (phone !== null || type === 'system') return null;
	return `No name …${id.replace(/\D/g, '').slice(-4)}`;
}

function lettersAndDigits(text: string): string {
	return searchable(text).replace(/[^\p{L}\p{N}]/gu, '');
}
