/** How an error ends that the model can mend. */
export const OTHER_ARGUMENTS = 'Retryable: yes, with other arguments.';

/** Calls of the tools of the examples on PlugChat that can't work, and how the error begins. */
export const WRONG_CALLS: ReadonlyArray<[tool: string, args: object, error: string]> = [
	[
		'Get_chats',
		{ Limit: 0 },
		"'Limit' is not a whole number of 1 or more. Give a whole number from 1 to 100. To count chats, give 1 and read 'total'.",
	],
	['Get_chats', { Last_Message_After: 'yesterday' }, "'Last_Message_After' is not a date. "],
	['Get_chats', { Last_Message_Before: '01/02/2026' }, "'Last_Message_Before' is not a date. "],
	['Get_chats', { Chat_Types: 'people' }, "'Chat_Types' holds a type of chat that doesn't exist. "],
	[
		'Get_chats',
		{ Last_Message_From: 'others' },
		"'Last_Message_From' can't work: PlugChat doesn't provide who wrote the last message for any chat. ",
	],
	[
		'Get_chats',
		{ Next: 'abc' },
		"'Next' is not one that this tool returned. Copy 'next' of the last answer as it is, or leave it out to begin with the first chat.",
	],
	['Get_chat_metadata', { Chat: '' }, "'Chat' is empty. "],
	['Get_chat_metadata', { Chat: 'Zeferina' }, "No chat of this account is named like 'Chat' "],
	['Get_group_metadata', { Group: '+55 11 99999-0001' }, "'Group' is a phone number, "],
	['Get_group_invite_metadata', { Invite: 'Família' }, "'Invite' is not an invite link "],
	['Get_group_invite_metadata', { Invite: 'NoLongerValid000000000' }, 'PlugChat '],
];
