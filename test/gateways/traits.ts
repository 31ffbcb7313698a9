import type { SimulatedAccount, SimulatedChat } from './account';
import type { RecordedRequest } from './recordedRequest';

/** What is this provider's own, as far as a test has to know it: tests ask here, and for no gateway's name. */
export interface GatewayTraits {
	/** The name that users know. */
	title: string;
	/** The fields of the credential that nobody may see. */
	secretFields: readonly string[];
	/** A field of the credential, and the error where its value is wrong. */
	wrongKey: { field: string; message: string; wayOut: string };
	/** How the path ends at which a key is tested. */
	statusPath: string;
	/** The end of an address that people paste whole. */
	pastedEndpoint: string;
	supports: {
		/** The list of chats comes in pages. */
		pages: boolean;
		/** Chats without a message are listed. */
		chatsWithoutMessages: boolean;
		/** Chats of one time keep their order from one request to the next. */
		stableOrder: boolean;
		/** Who wrote the last message of a chat, and its words. */
		lastMessage: boolean;
		/** There is an endpoint for one chat. */
		singleChats: boolean;
		/** Its answer is the chat alone, and no list. */
		singleChatAlone: boolean;
		groupInvites: boolean;
		pictures: boolean;
		/** A LID stands beside a number. */
		lidBesideNumber: boolean;
		/** The number stands beside the LID by which a person is listed, where it is known. */
		numberBesideLid: boolean;
		/** The number behind a LID can be looked up. */
		numbersBehindLids: boolean;
		/** A picture that the list doesn't have can be looked up. */
		pictureLookUps: boolean;
		/** Groups say which community they belong to. */
		communities: boolean;
		isReadOnly: boolean;
		/** The participants of groups stand in the list of chats. */
		participantsInList: boolean;
		/** One chat alone has its name, as in the list. */
		nameOfSingleChat: boolean;
		/** The size of a group stands in the answer for its invite. */
		sizeOfInvite: boolean;
		/** The size of a group stands in the answer for its id. */
		sizeOfGroup: boolean;
		/** Participants come with their names. */
		participantNames: boolean;
		/** The invite link of a group can be had by the group's id. */
		inviteLinks: boolean;
		/** That link stands in the answer for the group. */
		linkInGroup: boolean;
		/** It says why it gave no invite link. */
		reasonForNoInviteLink: boolean;
	};
	/** The filters by fields that this gateway doesn't provide. */
	unsupportedFilters: ReadonlyArray<'isArchived' | 'isMuted' | 'isPinned'>;
	/** A number in place of the name that a person doesn't have; null where such a person has no name. */
	numberAsName: ((phone: string) => string) | null;
	/** A contact's id in this dialect. */
	contactId: (phone: string) => string;
	/** How an invite is asked for. */
	inviteQuery: (code: string) => Record<string, string>;
	/** A name in a chat as it is sent. */
	named: (name: string) => Record<string, string>;
	/** The chats that the answer to a request shows; those of a page, or all, where it is left out. */
	shownTo?: (account: SimulatedAccount, request: RecordedRequest) => SimulatedChat[];
	/** A list of chats as it is sent. */
	asList: (entries: unknown) => unknown;
	/** An answer that calls itself a success. */
	asSuccess: (body: object) => unknown;
	/** The body of an error with this text. */
	errorBody: (words: string) => unknown;
	/** Answers with 200 in this dialect that are no list, and the provider's words in them. */
	refusedLists: ReadonlyArray<[body: unknown, words: string]>;
}
