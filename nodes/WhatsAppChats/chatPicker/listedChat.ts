import type { Quote } from '../redaction/quote';
import { parseChatReference } from '../whatsapp/chatReference';
import type { Chat } from '../whatsapp/items';
import { parseJid } from '../whatsapp/jid';
import { searchable } from '../whatsapp/searchable';

/** One entry of the list behind 'Chat', and what it is found and ordered by. */
export type ListedChat = {
	/** As this package writes ids, whatever the gateway wrote. */
	id: string;
	/** What a person reads, and n8n keeps: "Ana Souza (5511999990001)", "Família (group)". */
	label: string;
	/** The label as it is compared in a search. */
	searched: string;
	phone: string | null;
	/** Sorts the newest last; a chat without a time comes before all others. */
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
export function toListedChat(chat: Chat, quote: Quote): ListedChat | null {
	const id = parseChatReference(chat.id, parseJid)?.id;
	if (id === undefined) return null;
	const label = labelOf(chat, id, quote);
	const order = `${chat.lastMessageAt ?? ''} ${id}`;
	return { id, label, searched: searchable(label), phone: chat.phone, order };
}

/** A name that says no more than the number or kind behind it stands alone. */
function labelOf(chat: Chat, id: string, quote: Quote): string {
	const kind = kindOf(chat, id);
	const name = quote(chat.name ?? '') || nameless(chat, id);
	const saysKind = name === null || lettersAndDigits(name) === lettersAndDigits(kind);
	return saysKind ? (name ?? kind) : `${name} (${kind})`;
}

function kindOf({ phone, lid, type }: Chat, id: string): string {
	if (id === 'status@broadcast') return 'Status';
	return phone ?? (lid === null ? KINDS[type] : 'number hidden');
}

/** The last digits of its id distinguish chats without a name. */
function nameless({ type, phone }: Chat, id: string): string | null {
	if (phone !== null || type === 'system') return null;
	return `No name …${id.replace(/\D/g, '').slice(-4)}`;
}

function lettersAndDigits(text: string): string {
	return searchable(text).replace(/[^\p{L}\p{N}]/gu, '');
}
