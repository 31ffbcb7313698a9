/**
 * The items users build on, the same on every gateway. `null` means: the gateway doesn't say.
 * Times are ISO 8601 in UTC with milliseconds. Types and not interfaces, so that n8n takes them
 * as JSON.
 */

export type GatewayName = 'plugChat' | 'zApi' | 'whatsGate';

/** `system` is WhatsApp itself and status; `unknown` an id that no rule knows. */
export type ChatType = 'contact' | 'group' | 'broadcastList' | 'channel' | 'system' | 'unknown';

/** One member of a group. */
export type Participant = {
	id: string | null;
	phone: string | null;
	lid: string | null;
	name: string | null;
	shortName: string | null;
	isAdmin: boolean;
	isSuperAdmin: boolean;
};

/** What a gateway tells of a group in its list of chats. */
export type GroupDetails = {
	ownerId: string | null;
	ownerPhone: string | null;
	createdAt: string | null;
	size: number | null;
	participants: Participant[] | null;
};

/** One chat, with every field and in the order of an item. */
export type Chat = {
	gateway: GatewayName;
	/** WhatsApp's own id, the same on every gateway. */
	id: string | null;
	/** The id as this gateway writes it: what its other endpoints take. */
	gatewayChatId: string | null;
	type: ChatType;
	isGroup: boolean;
	name: string | null;
	/** International digits of a contact; null for all else, and where only a LID is known. */
	phone: string | null;
	lid: string | null;
	unreadCount: number | null;
	lastMessageAt: string | null;
	isMuted: boolean | null;
	/** Null while muted: for ever, or not said. */
	mutedUntil: string | null;
	isPinned: boolean | null;
	isArchived: boolean | null;
	isReadOnly: boolean | null;
	isMarkedSpam: boolean | null;
	about: string | null;
	profilePictureUrl: string | null;
	profilePictureExpiresAt: string | null;
	group: GroupDetails | null;
};

/** The group behind an invite link, with every field and in the order of an item. */
export type GroupInvite = {
	gateway: GatewayName;
	id: string | null;
	gatewayChatId: string | null;
	type: 'group';
	isGroup: true;
	name: string | null;
	description: string | null;
	inviteCode: string;
	inviteUrl: string;
	ownerId: string | null;
	ownerPhone: string | null;
	createdAt: string | null;
	nameChangedAt: string | null;
	nameChangedById: string | null;
	size: number | null;
	participants: Participant[] | null;
};

/** The fields of a chat that Simplify keeps, in the order of an item. */
export type SimpleChat = Pick<
	Chat,
	| 'gateway'
	| 'id'
	| 'gatewayChatId'
	| 'type'
	| 'name'
	| 'phone'
	| 'unreadCount'
	| 'lastMessageAt'
	| 'isMuted'
	| 'profilePictureUrl'
>;

/** The fields of a group invite that Simplify keeps, in the order of an item. */
export type SimpleGroupInvite = Pick<
	GroupInvite,
	| 'gateway'
	| 'id'
	| 'gatewayChatId'
	| 'name'
	| 'description'
	| 'inviteUrl'
	| 'ownerPhone'
	| 'createdAt'
	| 'size'
	| 'participants'
>;
