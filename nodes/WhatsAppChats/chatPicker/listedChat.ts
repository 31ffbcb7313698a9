import type { Quote } from '../redaction/quote';
import { parseChatReference } from '../whatsapp/chatReference';
import { formatPhone } from '../whatsapp/formatPhone';
import type { Chat } from '../whatsapp/items';
import { parseJid } from '../whatsapp/jid';
import { searchable } from '../whatsapp/searchable';
import { shownName } from './shownName';

/** One entry of the lists behind 'Chat' and 'Group', and what it is found and ordered by. */
export type ListedChat = {
	/** As this package writes ids, whatever the gateway wrote. */
	id: string;
	/** What a person reads, and n8n keeps: "Ana Souza (+55 11 99999-0001)", "Família (group)". */
	label: string;
	/** The whole name and what stands behind it, as they are compared in a search. */
	searched: string;
	/** How much of that single words are looked for in: all but the number, which is one of its own. */
	wordsEnd: number;
	phone: string | null;
	lid: string | null;
	isGroup: boolean;
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
	const order = `${chat.lastMessageAt ?? ''} ${id}`;
	const { phone, lid, isGroup } = chat;
	return { id, ...describe(chat, id, quote), phone, lid, isGroup, order };
}

/** A name that says no more than the number or kind behind it stands alone. */
function describe(
	chat: Chat,
	id: string,
	quote: Quote,
): Pick<ListedChat, 'label' | 'searched' | 'wordsEnd'> {
	const kind = kindOf(chat, id);
	const searchedKind = searchable(kind);
	const name = quote(chat.name ?? '') || nameless(chat, id);
	const searchedName = searchable(name ?? '');
	if (name === null || lettersAndDigits(searchedName) === lettersAndDigits(searchedKind)) {
		const label = chat.phone === null && name !== null ? shownName(name) : kind;
		return { label, searched: searchedKind, wordsEnd: searchedKind.length };
	}
	const searched = `${searchedName} (${searchedKind})`;
	const wordsEnd = chat.phone === null ? searched.length : searchedName.length;
	return { label: `${shownName(name)} (${kind})`, searched, wordsEnd };
}

function kindOf({ phone, lid, type }: Chat, id: string): string {
	if (id === 'status@broadcast') return 'Status';
	return formatPhone(phone) ?? (lid === null ? KINDS[type] : 'number hidden');
}

/** The last digits of its id distinguish chats without a name. */
function nameless({ type, phone }: Chat, id: string): string | null {
	if (phone !== null || type === 'system') return null;
	return `No name …${id.replace(/\D/g, '').slice(-4)}`;
}

function lettersAndDigits(searched: string): string {
	return searched.replace(/[^\p{L}\p{N}]/gu, '');
}
