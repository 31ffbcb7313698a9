import type { ChatType } from '../whatsapp/items';

/** The types of chats in words that people know, for the list of 'Chat Types'. */
export const CHAT_TYPES: ReadonlyArray<{ name: string; value: ChatType; description: string }> = [
	{
		name: 'Broadcast List',
		value: 'broadcastList',
		description: 'A list of people to whom one message goes',
	},
	{ name: 'Channel', value: 'channel', description: 'A channel that the account follows' },
	{ name: 'Group', value: 'group', description: 'A group that the account is in' },
	{ name: 'Person', value: 'contact', description: 'A chat with one person or business' },
	{ name: 'Unknown', value: 'unknown', description: 'A chat with an ID that no rule knows' },
	{
		name: 'WhatsApp Itself',
		value: 'system',
		description: "Messages from WhatsApp, and people's status updates",
	},
];
