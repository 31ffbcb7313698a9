/** The tool that lists the chats, and what the model calls its filters. */
export type ListTool = { name: string; search: string | undefined; chatTypes: string | undefined };

/**
 * What a model can do where the chat or group that it asked for isn't found, or can't be understood.
 * @param operation what the tool does
 */
export function notFoundAdvice(operation: string, listTool: ListTool | null): string {
	switch (operation) {
		case 'getChatMetadata':
			return `A number begins with its country code; of a name, fewer words may do. ${findChat(listTool)}`;
		case 'getGroupMetadata':
			return `${findGroup(listTool)} The account may also not be a member of the group.`;
		case 'getGroupInviteMetadata':
			return 'A link is like https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv, and its code is case-sensitive. An admin may have reset it: ask the user for a new one.';
		default:
			return '';
	}
}

function findChat(listTool: ListTool | null): string {
	if (listTool === null) return '';
	const { name, search } = listTool;
	if (search === undefined) return `Find the id of the chat with ${name}.`;
	return `Use ${name} with ${search} to find the chat by its name.`;
}

function findGroup(listTool: ListTool | null): string {
	if (listTool === null) return 'The id of a group ends in @g.us.';
	const { name, chatTypes } = listTool;
	return `Find the id of the group with ${name}${chatTypes === undefined ? '' : ` and ${chatTypes} 'group'`}.`;
}
