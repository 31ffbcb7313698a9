/** The fields of a chat that Simplify keeps, in the order of an item, as users were promised them. */
export const SIMPLE_CHAT_FIELDS = [
	'name',
	'phone',
	'type',
	'unreadCount',
	'lastMessageAt',
	'isMuted',
	'profilePictureUrl',
	'id',
	'gatewayChatId',
	'gateway',
];

/** Those of a group invite. */
export const SIMPLE_INVITE_FIELDS = [
	'name',
	'description',
	'size',
	'inviteUrl',
	'ownerPhone',
	'createdAt',
	'participants',
	'id',
	'gatewayChatId',
	'gateway',
];
