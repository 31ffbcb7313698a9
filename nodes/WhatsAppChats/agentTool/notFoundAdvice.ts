/** The tool that lists the chats, and what the model calls its filters. */
export type ListTool = { name: string; search: string | undefined; chatTypes: string | undefined };

/**
 * What a model can do where the chat or group that it asked for isn't found, or can't be understood.
 * @param operation what the tool does
 * @param isRefused true where the gateway was asked, and did not know it or would not say
 */
export function notFoundAdvice(
	operation: string,
	listTool: ListTool | null,
	isRefused: boolean,
): string[] {
	switch (operation) {
		case 'getChatMetadata':
			return [
				...(isRefused ? ['Most likely the account has no such chat.'] : []),
				...findChat(listTool),
			];
		case 'getGroupMetadata':
			return [
				...(isRefused ? ['Most likely the account is not a member of such a group.'] : []),
				...findGroup(listTool),
			];
		case 'getGroupInviteMetadata':
			return [
				...(isRefused
					? ['Most likely an admin has reset the link: ask the user for a new one.']
					: []),
				'A link is like https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv, and its code is case-sensitive.',
			];
		default:
			return [];
	}
}

function findChat(listTool: ListTool | null): string[] {
	if (listTool === null) return ['A number begins with its country code.'];
	const { name, search } = listTool;
	if (search === undefined) return [`Use ${name} to find its id.`];
	return [`Use ${name} with ${search}: a part of the name, or the last 8 digits of the number.`];
}

function findGroup(listTool: ListTool | null): string[] {
	if (listTool === null) return ['The id of a group ends in @g.us.'];
	const { name, chatTypes } = listTool;
	return [
		`Use ${name}${chatTypes === undefined ? '' : ` with ${chatTypes} 'group'`} to find its id.`,
	];
}
