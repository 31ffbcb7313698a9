import { asList, chatPage } from './chatPages';
import type { Answer, Dialect, GatewayCall } from './dialect';
import type { GatewayTraits } from './traits';
import { findResolvedChat, zApiListChat, zApiSingleChat } from './zApiChats';
import { zApiGroup, zApiLightGroup } from './zApiGroup';
import { findInvited, zApiInvite, zApiInviteExtras, type InvitedGroup } from './zApiInvite';
import { zApiPicture } from './zApiPicture';
import { zApiDialectTraits } from './zApiTraits';

const INSTANCE_ID = 'SIMULATED-ZAPI-INSTANCE-3DB0C5';
const INSTANCE_TOKEN = 'simulated-zapi-instance-token-9b2d64f7a0';

/** The Client-Token of an account that has switched it on. */
export const Z_API_CLIENT_TOKEN = 'simulated-zapi-client-token-e58c17d36b';

/** What is Z-API's own. */
export const zApiTraits: GatewayTraits = {
	...zApiDialectTraits,
	title: 'Z-API',
	secretFields: ['instanceToken', 'clientToken'],
	wrongKey: {
		field: 'clientToken',
		message: 'Z-API refused the Client-Token',
		wayOut:
			"Copy 'Client-Token' into the credential once more: in the Z-API panel it stands under Security, Account security token.",
	},
	pastedEndpoint: '/instances/3C0A/token/9B1D/send-text',
	supports: {
		pages: true,
		chatsWithoutMessages: true,
		stableOrder: true,
		lastMessage: false,
		singleChats: true,
		singleChatAlone: true,
		groupInvites: true,
		pictures: true,
		lidBesideNumber: true,
		numberBesideLid: false,
		numbersBehindLids: true,
		pictureLookUps: true,
		communities: true,
		isReadOnly: false,
		participantsInList: false,
		nameOfSingleChat: true,
		sizeOfInvite: true,
		sizeOfGroup: false,
		participantNames: true,
		inviteLinks: true,
		linkInGroup: true,
		reasonForNoInviteLink: true,
	},
	unsupportedFilters: [],
	refusedLists: [
		[{ value: [], error: 'Not found' }, 'Not found'],
		[{ value: [{ error: 'Not found' }] }, 'Not found'],
	],
};

/** Z-API; a `clientToken` of null is an account that never switched it on. */
export function zApiDialect(clientToken: string | null, now: () => Date): Dialect {
	const chats = ({ request, gateway }: GatewayCall): Answer => {
		const page = chatPage(gateway.account.chats, request.query, gateway.behaviour);
		if (page === null) return failure(400, 'page and pageSize must be integers from 1');
		const entries = page.map((chat) => zApiListChat(chat, now(), gateway.behaviour));
		return { status: 200, body: asList(entries, gateway.behaviour) };
	};

	const oneChat = ({ params, gateway }: GatewayCall): Answer => {
		const chat = findResolvedChat(gateway.account, params['phone']);
		if (chat === undefined) return failure(404, 'Chat not found');
		return { status: 200, body: zApiSingleChat(chat, now()) };
	};

	return {
		name: 'zApi',
		credentialType: 'zApi',
		traits: zApiTraits,
		credentials: {
			instanceId: INSTANCE_ID,
			instanceToken: INSTANCE_TOKEN,
			clientToken: clientToken ?? '',
		},
		baseUrlPath: '',
		endpointBase: '/instances/:instanceId/token/:instanceToken',
		endpoints: [
			{ method: 'GET', path: '/chats', answer: connected(chats) },
			{ method: 'GET', path: '/chats/:phone', answer: connected(oneChat) },
			{ method: 'GET', path: '/profile-picture', answer: connected(readPicture) },
			{
				method: 'GET',
				path: '/light-group-metadata/:phone',
				answer: connected(readGroup(zApiLightGroup)),
			},
			{ method: 'GET', path: '/group-metadata/:phone', answer: connected(readGroup(zApiGroup)) },
			{ method: 'GET', path: '/group-invitation-metadata', answer: connected(readInvite) },
			{ method: 'GET', path: '/accept-invite-group', answer: connected(joinGroup) },
			{ method: 'GET', path: '/status', answer: status },
		],
		refusal: (call) => refusal(call, clientToken),
		failure,
		failureWith200: (error) => ({ error }),
	};
}

function failure(code: number, error: string): Answer {
	return { status: code, body: { error } };
}

function refusal({ request, params }: GatewayCall, clientToken: string | null): Answer | null {
	// The instance comes first: it tells whose Client-Token is expected.
	if (params['instanceId'] !== INSTANCE_ID || params['instanceToken'] !== INSTANCE_TOKEN) {
		return failure(400, 'Instance not found');
	}
	const sent = request.headers['client-token'];
	if (sent === '') return failure(400, 'null not allowed');
	if (clientToken === null || sent === clientToken) return null;
	return sent === undefined
		? failure(400, 'your client-token is not configured')
		: failure(403, 'Client-Token not allowed');
}

function connected(answer: (call: GatewayCall) => Answer): (call: GatewayCall) => Answer {
	return (call) =>
		call.gateway.account.phoneConnected
			? answer(call)
			: failure(400, 'You need to restore the session.');
}

function readPicture({ request, gateway }: GatewayCall): Answer {
	const phone = request.query['phone'] ?? '';
	if (phone === '') return failure(400, 'phone is required');
	const picture = zApiPicture(findResolvedChat(gateway.account, phone));
	const isWrapped = gateway.behaviour.wrapPictureInArray === true;
	return { status: 200, body: isWrapped ? [picture] : picture };
}

function readGroup(
	write: (found: InvitedGroup) => Record<string, unknown>,
): (call: GatewayCall) => Answer {
	return ({ params, gateway }) => {
		const chat = findResolvedChat(gateway.account, params['phone']);
		if (chat?.group === undefined) return failure(404, 'Group not found');
		return { status: 200, body: write({ chat, group: chat.group }) };
	};
}

function readInvite({ request, gateway }: GatewayCall): Answer {
	const invited = findInvited(gateway.account, request.query['url']);
	if (invited === undefined) return failure(400, 'Invalid invite link');
	return { status: 200, body: { ...zApiInvite(invited), ...zApiInviteExtras(invited) } };
}

function joinGroup({ request, gateway }: GatewayCall): Answer {
	gateway.joinedInvites.push(request.query['url'] ?? '');
	return { status: 200, body: { success: true } };
}

function status({ gateway }: GatewayCall): Answer {
	const online = gateway.account.phoneConnected;
	const error = online ? 'You are already connected' : 'You are not connected.';
	return { status: 200, body: { connected: online, error, smartphoneConnected: online } };
}
