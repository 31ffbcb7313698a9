import type { Chat, GatewayName, Group } from '../whatsapp/items';
import type { Jid, ParseChatId } from '../whatsapp/jid';
import type { ChatIndex } from './chatIndex';

/** What a credential of n8n holds: nothing in it is trusted to be a text before it is read. */
export type Credentials = Readonly<Record<string, unknown>>;

/** One request to a gateway. The path begins with a slash and has its parts URL-encoded. */
export type GatewayRequest = {
	method: 'GET' | 'POST';
	path: string;
	query?: Record<string, string | number>;
	body?: Record<string, unknown>;
	/** The node's parameter or option that the answer depends on, for errors: 'Chat', 'Group' or 'Invite'. */
	parameter?: string;
	/** True for a success that holds what was asked for; any other is searched for an error text. */
	isAnswer?: (body: unknown) => boolean;
	/** True where items can do without the answer: half of all waiting is left for those that can't. */
	isExtra?: boolean;
};

/** What a gateway did with page sizes, shared by the readings of a run. */
export type PageSizes = {
	/** The smallest page that the gateway refused, or could not serve in time; Infinity for none. */
	refused: number;
};

/** An answer as it came in: `body` is parsed JSON, or the text itself where it is no JSON. */
export type GatewayAnswer = {
	status: number;
	body: unknown;
	/** True for a page that a browser would show, in place of data. */
	isWebPage?: boolean;
	retryAfterSeconds?: number | undefined;
};

/** How a request is sent. */
export type RequestOptions = {
	/** Ends the request, also while it waits for its turn or for another try. */
	signal?: AbortSignal | undefined;
	/** False to try once only, but for a gateway that receives too many requests. */
	retry?: boolean | undefined;
};

/** The way to one account. It throws a GatewayError for all that is not a proper answer. */
export type Connection = {
	credentials: Credentials;
	request(request: GatewayRequest, options?: RequestOptions): Promise<unknown>;
	/**
	 * Requests all chats once a run: its input items share what `read` makes of the first answer. Where that
	 * fails, the next one asks for itself, unless items can do without.
	 */
	requestOnce(
		request: GatewayRequest,
		read: (answer: unknown) => Promise<ChatIndex>,
	): Promise<ChatIndex>;
	/** How many of the wanted requests may run at once; fewer once the gateway has throttled. */
	concurrency(wanted: number): number;
	/** What the gateway did with page sizes in this run. */
	pageSizes: PageSizes;
	/** Says in one line what is missing in an answer that is used all the same. */
	warn(message: string): void;
};

/** An item, and the gateway's own object that it was mapped from, unchanged. */
export type Mapped<Item> = { item: Item; response: Record<string, unknown> };

/** Why a group came without the invite link that was asked for, where the gateway says it. */
export type NoInviteLink = 'notAllowed' | 'tooManyRequests';

/** A group that was read by its id. */
export type MappedGroup = Mapped<Group> & { noInviteLink?: NoInviteLink };

/** An error of a provider that is known, and the words for it that a person can act on. */
export type KnownError = {
	status?: number;
	/** Matches the provider's own text. */
	messagePattern?: RegExp;
	message: string;
	/** The way out, which may depend on what stands in the credential. */
	description: string | ((credentials: Credentials) => string);
};

/** A provider: everything that is known about one is in its own file or folder. */
export type Gateway = {
	name: GatewayName;
	/** The name that users know. */
	title: string;
	credentialType: string;
	/** The credential's fields that hold keys, for errors: "'Token'". */
	keyFields: string;
	/** The way out where nothing answers at 'Base URL'; left out where the gateway is on the internet. */
	wayOutOfSilence?: string;
	/** The way out where its https can't be trusted; left out likewise. */
	wayOutOfDistrust?: string;
	knownErrors: readonly KnownError[];
	/** What its list of chats provides: pages, addresses of pictures, and the participants of groups. */
	supports: { pages: boolean; pictures: boolean; participants: boolean };
	/** How its list is best requested; left out where it is as with most: see `paging/pageSize`. */
	pages?: {
		/** How many chats a page has where the person didn't choose. */
		usualSize: number;
		/** True where each chat is listed once, and a page that is shorter than requested is the last. */
		isExact: boolean;
	};
	/** The fields of a chat that it never provides, whatever it answers: a filter on one can't work. */
	neverProvides?: ReadonlyArray<keyof Chat>;
	/** True where it never provides the invite link of a group that is read by its id. */
	hasNoInviteLinks?: boolean;

	/** The address before every endpoint's path, without a final slash. Throws a GatewayError. */
	baseUrl(credentials: Credentials): string;
	/** The headers that hold the keys. Throws a GatewayError. */
	headers(credentials: Credentials): Record<string, string>;
	/** What identifies the account of a credential: an address and an id. */
	account(credentials: Credentials): string[];
	/** The secrets of a credential, which no error may show. */
	secrets(credentials: Credentials): string[];
	/**
	 * The provider's own words where it refuses a request, whatever the HTTP status: '' where it refuses
	 * without a word, null where it doesn't.
	 */
	errorMessage(answer: GatewayAnswer, request: GatewayRequest): string | null;

	/** Reads an id as the provider writes it, in a form of its own or as a JID. */
	parseChatId: ParseChatId;

	/**
	 * Maps the provider's own object of a chat. `now` is what the seconds left of a muting count from.
	 */
	toChat(entry: Record<string, unknown>, now?: Date): Chat;
	/**
	 * Maps the provider's own object of a group.
	 * @param inviteCode the code that it was read by; null where it was read by its id
	 */
	toGroup(answer: Record<string, unknown>, inviteCode: string | null): Group;

	/** Throws a GatewayError unless the key is right and the phone is connected. */
	checkConnection(connection: Connection): Promise<void>;
	/** One page of chats, the first is page 1; empty past the end. */
	readChatPage(connection: Connection, page: number, pageSize: number): Promise<Mapped<Chat>[]>;
	readChat(connection: Connection, chat: Jid): Promise<Mapped<Chat>>;
	/**
	 * Finds a person whom the gateway lists under another id: by LID, where the number was asked for, or the
	 * other way round. Left out where `readChat` does that.
	 * @returns null where nobody in the list is known by this id
	 */
	findByOtherId?(connection: Connection, chat: Jid): Promise<Mapped<Chat> | null>;
	/**
	 * Reads a group that the account is in.
	 * @param withInviteLink true to request the invite link too, which can cost another request
	 */
	readGroup(connection: Connection, group: Jid, withInviteLink: boolean): Promise<MappedGroup>;
	/** Left out where the provider has no such command. It never joins the group. */
	readGroupInvite?(connection: Connection, inviteCode: string): Promise<Mapped<Group>>;
	/**
	 * Looks up the number behind a LID; left out where the provider has no such command.
	 * @returns international digits; null where the provider doesn't know them
	 */
	resolveLid?(connection: Connection, lid: string): Promise<string | null>;
	/**
	 * Looks up the address of a chat's picture; left out where the list of chats is all there is.
	 * @returns as the provider writes it; null where the chat has no picture
	 */
	readPictureUrl?(connection: Connection, chat: Chat): Promise<string | null>;
};
