import type { ChatType } from '../whatsapp/items';

/** The types of chats, under the words that items have for them, for the list of 'Chat Types'. */
export const CHAT_TYPES: ReadonlyArray<{ name: string; value: ChatType; description: string }> = [
	chatType('Broadcast List', 'broadcastList', 'A list of people to whom one message goes'),
	chatType('Channel', 'channel', 'A channel that the account follows'),
	chatType('Contact', 'contact', 'A chat with one person or business'),
	chatType('Group', 'group', 'A group that the account is in'),
	chatType('System', 'system', "WhatsApp itself, and people's status updates"),
	chatType('Unknown', 'unknown', 'A chat with an ID that no rule knows'),
];

function chatType(name: string, value: ChatType, meaning: string) {
	return { name, value, description: `${meaning}: '${value}' in items` };
}
