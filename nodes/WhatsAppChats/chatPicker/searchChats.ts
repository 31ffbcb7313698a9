import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { gateways } from '../gateways';
import { accountKey } from '../gateways/accountKey';
import type { Gateway } from '../gateways/gateway';
import { connect, newRun } from '../http/connection';
import { DEFAULT_PAGES_AT_ONCE, readChatList } from '../paging/readChatList';
import { DEFAULT_SETTINGS } from '../parameters/requestOptions';
import { quoting } from '../redaction/quote';
import { recentList } from './cache';
import { firstOf, toChatList, type ChatList } from './chatList';
import type { ListedChat } from './listedChat';
import { toListError } from './listError';
import { matching } from './matching';

/** A person looks at the list, and opens it again where an error says so. */
const SETTINGS = { ...DEFAULT_SETTINGS, maxWaitSeconds: 0 };

/** All of the account is wanted, in as few requests as gateways were seen to bear. */
const EVERY_CHAT = {
	limit: Infinity,
	pageSize: null,
	pagesAtOnce: DEFAULT_PAGES_AT_ONCE,
	withResponse: false,
};

/** How many chats the list shows before it is scrolled on. */
const CHATS_AT_ONCE = 100;

/**
 * The list behind 'Chat', newest first, over all of the account; it can be a minute old (see
 * `recentList`). Errors reach the person: an empty list means an empty account.
 * @param filter what the person looks for, as `matching` describes
 * @param after the place in the order after which the list goes on, so that it stays in its place
 * where the account was read again in between
 */
export async function searchChats(
	this: ILoadOptionsFunctions,
	filter = '',
	after?: string,
): Promise<INodeListSearchResult> {
	return await search(this, { filter, after, isListed: () => true });
}

/** The list behind 'Group': as `searchChats`, of the groups alone. */
export async function searchGroups(
	this: ILoadOptionsFunctions,
	filter = '',
	after?: string,
): Promise<INodeListSearchResult> {
	return await search(this, { filter, after, isListed: ({ isGroup }) => isGroup });
}

type Search = {
	filter: string;
	after: string | undefined;
	isListed: (chat: ListedChat) => boolean;
};

async function search(
	context: ILoadOptionsFunctions,
	{ filter, after, isListed }: Search,
): Promise<INodeListSearchResult> {
	try {
		const chats = await readList(context, chosenGateway(context));
		const isMatch = matching(filter);
		const isWanted = (chat: ListedChat) =>
			isListed(chat) && (after === undefined || chat.order < after) && isMatch(chat);
		const found = await firstOf(chats, isWanted, CHATS_AT_ONCE + 1);
		const shown = found.slice(0, CHATS_AT_ONCE);
		const last = shown.at(-1);
		return {
			results: shown.map(({ id, label }) => ({ name: label, value: id })),
			...(last && found.length > shown.length && { paginationToken: last.order }),
		};
	} catch (error) {
		throw toListError(context.getNode(), error);
	}
}

function chosenGateway(context: ILoadOptionsFunctions): Gateway {
	const name = context.getCurrentNodeParameter('gateway');
	const gateway = gateways.find((candidate) => candidate.name === name);
	if (gateway) return gateway;
	throw new NodeOperationError(context.getNode(), "Choose a 'Gateway' from the list first", {
		description: "A 'Gateway' set by an expression is known only when the workflow runs.",
	});
}

async function readList(context: ILoadOptionsFunctions, gateway: Gateway): Promise<ChatList> {
	if (!context.getNode().credentials?.[gateway.credentialType]) {
		throw new NodeOperationError(
			context.getNode(),
			`This node has no credential for ${gateway.title} yet`,
			{ description: 'Choose or create one in this node, then open the list again.' },
		);
	}
	const credentials = await context.getCredentials(gateway.credentialType);
	return await recentList(accountKey(gateway, credentials), async () => {
		const connection = connect(context, gateway, credentials, SETTINGS, newRun());
		const { chats, failure } = await readChatList(gateway, connection, EVERY_CHAT);
		if (failure) throw failure;
		return await toChatList(chats, quoting(gateway.secrets(credentials)));
	});
}
