/**
 * The items users build on, the same on every gateway. `docs/items.md` and the previews that n8n shows
 * before the first run are made from these types and their comments by `npm run docs`. Types and not
 * interfaces, so that n8n takes them as JSON.
 */

/** Which provider gave the item. */
export type GatewayName = 'evolution' | 'plugChat' | 'whatsGate' | 'zApi';

/** `system` is WhatsApp itself and status; `unknown` an id that no rule knows. */
export type ChatType = 'contact' | 'group' | 'broadcastList' | 'channel' | 'system' | 'unknown';

/**
 * A moment as ISO 8601 in UTC with milliseconds.
 * @format date-time
 */
export type Time = string;

/**
 * A number of things.
 * @asType integer
 */
export type Count = number;

/** One member of a group. */
export type Participant = {
	/** The name in the phone's address book, or the person's own */
	name: string | null;
	/** International digits; null where only a LID is known */
	phone: string | null;
	/** The first name alone */
	shortName: string | null;
	/** Whether the person may change the group */
	isAdmin: boolean;
	/** Whether the person made the group */
	isSuperAdmin: boolean;
	/** WhatsApp's id of a person whose number it hides, `…@lid` */
	lid: string | null;
	/** WhatsApp's own id, `…@c.us` or `…@lid` */
	id: string | null;
};

/**
 * One member of a group as an item of its own. What makes a schema of it takes the keys of the last part
 * first.
 */
export type GroupParticipant = {
	/** The name of the group */
	groupName: string | null;
	/** WhatsApp's own id of the group, `…@g.us` */
	groupId: string | null;
	/** The gateway that returned the group */
	gateway: GatewayName;
} & Participant;

/** What a gateway's list of chats holds about a group. */
export type GroupDetails = {
	/** The id of who made the group */
	ownerId: string | null;
	/** The phone of who made the group */
	ownerPhone: string | null;
	/** When the group was made */
	createdAt: Time | null;
	/** How many people are in it: the gateway's count or the length of its list, whichever is greater */
	size: Count | null;
	/** Who is in it */
	participants: Participant[] | null;
};

/** One chat, with every field and in the order of an item. */
export type Chat = {
	/** The contact's or the group's name */
	name: string | null;
	/** International digits of a contact; null for all else, and where only a LID is known */
	phone: string | null;
	/** What the chat is; `system` is WhatsApp itself and status, `unknown` an id that no rule knows */
	type: ChatType;
	/** Whether `type` is `group` */
	isGroup: boolean;
	/** How many messages have not been read */
	unreadCount: Count | null;
	/** When the last message was sent or received */
	lastMessageAt: Time | null;
	/** Whether this account wrote the last message */
	lastMessageFromMe: boolean | null;
	/** The words of the last message, or the caption of a picture, video or document; null for what has none */
	lastMessageText: string | null;
	/** Whether the chat is silent */
	isMuted: boolean | null;
	/** When the silence ends or ended; null while muted: for ever, or not said */
	mutedUntil: Time | null;
	/** Whether the chat is kept at the top */
	isPinned: boolean | null;
	/** Whether the chat is in the archive */
	isArchived: boolean | null;
	/** Whether this account can only read there */
	isReadOnly: boolean | null;
	/** Whether the chat was marked as spam */
	isMarkedSpam: boolean | null;
	/** Whether it is a community's announcement group, in which only admins write: write to it, not to the community */
	isAnnouncementGroup: boolean | null;
	/** The id of the community that the group belongs to, `…@g.us`; not one to write to */
	communityId: string | null;
	/** The contact's own words under "About" */
	about: string | null;
	/** Where WhatsApp serves the chat's picture for a while */
	profilePictureUrl: string | null;
	/** When that address ends, read from the address itself */
	profilePictureExpiresAt: Time | null;
	/** More about a group, where the gateway's list of chats provides it */
	group: GroupDetails | null;
	/** WhatsApp's id of a person whose number it hides, `…@lid` */
	lid: string | null;
	/** WhatsApp's own id, the same on every gateway; what no rule knows stays as the gateway wrote it */
	id: string | null;
	/** The id exactly as this gateway writes it: what its other endpoints take */
	gatewayChatId: string | null;
	/** The gateway that returned the chat */
	gateway: GatewayName;
};

/** A group, by its invite link or its id, with every field and in the order of an item. */
export type Group = {
	/** The group's name */
	name: string | null;
	/** The group's description */
	description: string | null;
	/** Always `group` */
	type: 'group';
	/** Always true */
	isGroup: true;
	/** How many people are in it: the gateway's count or the length of its list, whichever is greater */
	size: Count | null;
	/** The code at the end of the invite link; of a group by its id only with Include Invite Link */
	inviteCode: string | null;
	/** The invite link, as WhatsApp writes it; of a group by its id only with Include Invite Link */
	inviteUrl: string | null;
	/** The id of who made the group */
	ownerId: string | null;
	/** The phone of who made the group */
	ownerPhone: string | null;
	/** When the group was made */
	createdAt: Time | null;
	/** When the group was given its name */
	nameChangedAt: Time | null;
	/** The id of who gave it its name */
	nameChangedById: string | null;
	/** Whether it is a community's announcement group, in which only admins write: write to it, not to the community */
	isAnnouncementGroup: boolean | null;
	/** The id of the community that the group belongs to, `…@g.us`; not one to write to */
	communityId: string | null;
	/** Who is in it */
	participants: Participant[] | null;
	/** WhatsApp's own id, `…@g.us` */
	id: string | null;
	/** The id exactly as this gateway writes it: what its other endpoints take */
	gatewayChatId: string | null;
	/** The gateway that returned the group */
	gateway: GatewayName;
};

/** The fields of a chat that Simplify keeps, in the order of an item. */
export type SimpleChat = Pick<
	Chat,
	| 'name'
	| 'phone'
	| 'type'
	| 'unreadCount'
	| 'lastMessageAt'
	| 'isMuted'
	| 'profilePictureUrl'
	| 'id'
	| 'gatewayChatId'
	| 'gateway'
>;

/** The fields of a group that Simplify keeps, in the order of an item. */
export type SimpleGroup = Pick<
	Group,
	| 'name'
	| 'description'
	| 'size'
	| 'inviteUrl'
	| 'ownerPhone'
	| 'createdAt'
	| 'participants'
	| 'id'
	| 'gatewayChatId'
	| 'gateway'
>;

/** What can happen to a chat between two looks at it. */
export type ChatEventName =
	'newChat' | 'newActivity' | 'unreadIncreased' | 'unreadAbove' | 'inactive';

/** What was known of a chat before something happened to it. */
export type ChatBefore = {
	/** When its last message was sent or received; null for a chat that was not known */
	lastMessageAt: Time | null;
	/** How many messages had not been read; null for a chat that was not known */
	unreadCount: Count | null;
};

/** What the trigger adds to a chat. */
export type ChatEventFields = {
	/** What happened to the chat */
	event: ChatEventName;
	/** What was known of the chat before */
	previous: ChatBefore;
};

/**
 * One thing that happened to a chat, with the fields of the chat that Simplify keeps. What makes a schema
 * of it takes the keys of the last part first.
 */
export type SimpleChatEvent = Pick<ChatEventFields, 'previous'> &
	SimpleChat &
	Pick<ChatEventFields, 'event'>;
