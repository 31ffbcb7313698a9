import type { SimulatedChat } from './account';
import { asList, chatPage, type ListBehaviour } from './chatPages';
import type { Answer, Dialect, GatewayCall } from './dialect';
import type { GatewayTraits } from './traits';
import { zApiListChat } from './zApiChats';
import { findZApiChat, zApiChat } from './zApiDialect';
import { plugChatGroup } from './zApiGroup';
import { findInvited, zApiInvite } from './zApiInvite';
import { zApiDialectTraits } from './zApiTraits';

const TOKEN = 'simulated-plugchat-token-7f3a91c4e8';

/** What is PlugChat's own. */
export const plugChatTraits: GatewayTraits = {
	...zApiDialectTraits,
	title: 'PlugChat',
	secretFields: ['token'],
	wrongKey: {
		field: 'token',
		message: 'PlugChat refused the key',
		wayOut: "Check 'Token' in the credential of this node.",
	},
	pastedEndpoint: '/chats?page=1&pageSize=10',
	supports: {
		pages: true,
		chatsWithoutMessages: true,
		stableOrder: true,
		lastMessage: false,
		singleChats: true,
		singleChatAlone: true,
		groupInvites: true,
		pictures: true,
		lidBesideNumber: false,
		numberBesideLid: false,
		numbersBehindLids: false,
		pictureLookUps: false,
		communities: false,
		isReadOnly: false,
		participantsInList: false,
		nameOfSingleChat: false,
		sizeOfInvite: false,
		sizeOfGroup: false,
		participantNames: true,
		inviteLinks: true,
		linkInGroup: true,
		reasonForNoInviteLink: false,
	},
	unsupportedFilters: ['isPinned', 'isArchived'],
	refusedLists: [
		[{ value: [], error: 'Not found' }, 'Not found'],
		[{ value: [], success: false, reason: 'Not found' }, 'Not found'],
		[{ value: { detail: 'Not found' } }, 'Not found'],
		[{ value: null, reason: 'Not found' }, 'Not found'],
		[{ value: [{ success: false }] }, 'success: false'],
		[[{ success: false, msg: 'Not found' }, { name: 'x' }], 'Not found'],
	],
};

/** PlugChat: Z-API's objects, but only the fields PlugChat documents, and errors without a body. */
export function plugChatDialect(now: () => Date): Dialect {
	const failure = (status: number): Answer => ({ status });

	// Its documentation names no 404: what isn't found is a bad request.
	const notFound = failure(400);

	const chats = ({ request, gateway }: GatewayCall): Answer => {
		if (!gateway.account.phoneConnected) return failure(400);
		const page = chatPage(gateway.account.chats, request.query, gateway.behaviour);
		if (page === null) return failure(400);
		const entries = page.map((chat) => plugChatListChat(chat, now(), gateway.behaviour));
		return { status: 200, body: asList(entries, gateway.behaviour) };
	};

	const oneChat = ({ params, gateway }: GatewayCall): Answer => {
		if (!gateway.account.phoneConnected) return failure(400);
		const chat = findZApiChat(gateway.account, params['phone']);
		if (chat === undefined) return notFound;
		// The name stands in the list alone.
		return { status: 200, body: zApiChat(chat, now()) };
	};

	const invite = ({ request, gateway }: GatewayCall): Answer => {
		if (!gateway.account.phoneConnected) return failure(400);
		const invited = findInvited(gateway.account, request.query['url']);
		return invited === undefined ? notFound : { status: 200, body: zApiInvite(invited) };
	};

	const oneGroup = ({ params, gateway }: GatewayCall): Answer => {
		if (!gateway.account.phoneConnected) return failure(400);
		const chat = findZApiChat(gateway.account, params['phone']);
		if (chat?.group === undefined) return notFound;
		return { status: 200, body: plugChatGroup({ chat, group: chat.group }) };
	};

	return {
		name: 'plugChat',
		credentialType: 'plugChatApi',
		traits: plugChatTraits,
		credentials: { token: TOKEN },
		baseUrlPath: '/api/whatsapp',
		endpointBase: '/api/whatsapp',
		endpoints: [
			{ method: 'GET', path: '/chats', answer: chats },
			{ method: 'GET', path: '/chats/:phone', answer: oneChat },
			{ method: 'GET', path: '/group-invitation-metadata', answer: invite },
			{ method: 'GET', path: '/group-metadata/:phone', answer: oneGroup },
			{ method: 'GET', path: '/status', answer: status },
		],
		refusal: ({ request }) => (request.headers['authorization'] === TOKEN ? null : failure(401)),
		failure,
		failureWith200: (error) => ({ error }),
	};
}

/** A chat in the list: the eight fields of the documents, or whatever Z-API's list has. */
function plugChatListChat(chat: SimulatedChat, now: Date, behaviour: ListBehaviour): unknown {
	if (behaviour.entryForm === 'field') return zApiListChat(chat, now, behaviour);
	return { name: chat.name ?? null, ...zApiChat(chat, now) };
}

function status({ gateway }: GatewayCall): Answer {
	const connected = gateway.account.phoneConnected;
	const error = connected ? 'You are already connected' : 'You are not connected.';
	const body = { connected, session: connected, error, smartphoneConnected: connected };
	return { status: 200, body };
}
