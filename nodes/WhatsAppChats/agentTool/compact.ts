import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../whatsapp/coerce';
import type { Chat, Group, Participant } from '../whatsapp/items';
import { shortText } from './shortText';

/** What a model can make nothing of, or has elsewhere in the answer; addresses of pictures are long. */
const LEFT_OUT: ReadonlySet<string> = new Set([
	...['gateway', 'gatewayChatId', 'isGroup', 'profilePictureUrl', 'profilePictureExpiresAt'],
	'inviteCode',
]);

/** A chat in few words: what is not known is left out, and texts are short. */
export function compactChat(chat: Chat): IDataObject {
	const { type, name, phone, unreadCount, lastMessageAt } = chat;
	const { lastMessageFromMe, lastMessageText } = chat;
	return compact({
		...{ id: idOf(chat), type, name, phone, unreadCount, lastMessageAt },
		...{ lastMessageFromMe, lastMessageText },
	});
}

/** A chat with all that is known of it, save for who is in a group. */
export function compactWholeChat(chat: Chat): IDataObject {
	const size = chat.group?.size ?? null;
	return { ...compactChat(chat), ...compact({ ...chat, id: idOf(chat), size }) };
}

/** A group with its participants, in few words. */
export function compactGroup(group: Group): IDataObject {
	const { id, name, description, size, inviteUrl, ownerPhone, createdAt } = group;
	const known = compact({ id, name, description, size, inviteUrl, ownerPhone, createdAt });
	return { ...known, ...participantsOf(group) };
}

/** A group with all that is known of it. */
export function compactWholeGroup({ id, ...others }: Group): IDataObject {
	return { ...compact({ id, ...others }), ...participantsOf(others) };
}

/** What a chat is called in the tool's arguments: the gateway's own id where WhatsApp's is not known. */
function idOf({ id, gatewayChatId }: Chat): string | null {
	return id ?? gatewayChatId;
}

function participantsOf({ participants }: Pick<Group, 'participants'>): IDataObject {
	return participants === null ? {} : { participants: participants.map(compactParticipant) };
}

/** Most members are no admins, and a number says more than an id. */
function compactParticipant({ name, phone, id, isAdmin, isSuperAdmin }: Participant): IDataObject {
	const isAnyAdmin = isAdmin || isSuperAdmin || null;
	return compact({ name, phone, id: phone === null ? id : null, isAdmin: isAnyAdmin });
}

function compact(item: IDataObject): IDataObject {
	const known = Object.entries(item).filter(
		([key, value]) =>
			value !== null && !LEFT_OUT.has(key) && !isRecord(value) && !Array.isArray(value),
	);
	return Object.fromEntries(
		known.map(([key, value]) => [key, typeof value === 'string' ? shortText(value) : value]),
	);
}
