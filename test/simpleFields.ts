/** The fields of a chat that Simplify keeps, in the order of an item, as users were promised them. */
export const SIMPLE_CHAT_FIELDS = [
	'gateway',
	'id',
	'gatewayChatId',
	'type',
	'name',
	'phone',
	'unreadCount',
	'lastMessageAt',
	'isMuted',
	'profilePictureUrl',
];

/** Those of a group invite. */
export const SIMPLE_INVITE_FIELDS = [
	'gateway',
	'id',
	'gatewayChatId',
	'name',
	'description',
	'inviteUrl',
	'ownerPhone',
	'createdAt',
	'size',
	'participants',
];
