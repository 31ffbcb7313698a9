import { STATUS_CODES } from 'node:http';
import type { SimulatedChat, SimulatedGroup } from './account';
import type { Answer, Dialect, GatewayCall } from './dialect';
import { evolutionChat, evolutionContacts, evolutionJid } from './evolutionChats';
import { evolutionGroup, evolutionInvite } from './evolutionGroup';
import { queriedChats, toQuery } from './evolutionQuery';
import type { GatewayTraits } from './traits';
import { findInvited } from './zApiInvite';

const INSTANCE = 'loja';
const TOKEN = 'simulated-evolution-token-5e81c09b7d';

/** The key that opens every instance of the simulated server. */
export const EVOLUTION_GLOBAL_KEY = 'simulated-evolution-global-key-6a2f';

/** The pattern of a group's invite code. */
const INVITE_CODE = /^[a-zA-Z0-9]{22}$/;

/** What is Evolution API's own. */
export const evolutionTraits: GatewayTraits = {
	title: 'Evolution API',
	secretFields: ['apiKey'],
	wrongKey: {
		field: 'apiKey',
		message: 'Evolution API refused the key',
		wayOut:
			"Check 'API Key' in the credential: it is the token of this very instance, from the Evolution manager, or the server's global key (AUTHENTICATION_API_KEY). The token of another instance is refused too. A right token is also refused while the server's database is down.",
	},
	statusPath: '/instance/connectionState/loja',
	pastedEndpoint: '/manager',
	supports: {
		pages: false,
		chatsWithoutMessages: false,
		stableOrder: false,
		lastMessage: true,
		singleChats: true,
		singleChatAlone: false,
		groupInvites: true,
		pictures: true,
		lidBesideNumber: true,
		numbersBehindLids: false,
		pictureLookUps: true,
		communities: true,
		isReadOnly: false,
		participantsInList: false,
		nameOfSingleChat: true,
		sizeOfInvite: true,
		sizeOfGroup: false,
		participantNames: false,
		inviteLinks: true,
		linkInGroup: false,
		reasonForNoInviteLink: true,
	},
	unsupportedFilters: ['isArchived', 'isMuted', 'isPinned'],
	numberAsName: null,
	named: (name) => ({ pushName: name }),
	shownTo: (account, { path, body }) =>
		path.includes('/findChats/') ? (queriedChats(account, toQuery(body)) ?? []) : [],
	inviteQuery: (code) => ({ inviteCode: code }),
	contactId: (phone) => `${phone}@s.whatsapp.net`,
	asList: (entries) => entries,
	asSuccess: (body) => body,
	errorBody: (words) => ({ status: 400, error: 'Bad Request', response: { message: [words] } }),
	refusedLists: [
		[{ response: { message: 'Not ready' } }, 'Not ready'],
		[{ response: { message: ['Not ready'] } }, 'Not ready'],
		[{ response: { message: [['Not ready']] } }, 'Not ready'],
		[{ response: { message: [{ property: 'where', message: 'Not ready' }] } }, 'Not ready'],
		[{ error: 'Not ready' }, 'Not ready'],
	],
};

/** Evolution API: its database answers for chats and contacts, the phone for groups and pictures. */
export function evolutionDialect(): Dialect {
	return {
		name: 'evolution',
		credentialType: 'whatsAppEvolutionApi',
		traits: evolutionTraits,
		credentials: { instanceName: INSTANCE, apiKey: TOKEN },
		baseUrlPath: '',
		endpointBase: '',
		endpoints: [
			{ method: 'POST', path: '/chat/findChats/:instance', answer: findChats },
			{ method: 'POST', path: '/chat/findContacts/:instance', answer: findContacts },
			{ method: 'POST', path: '/chat/fetchProfilePictureUrl/:instance', answer: findPicture },
			{ method: 'GET', path: '/instance/connectionState/:instance', answer: readState },
			{ method: 'GET', path: '/group/inviteInfo/:instance', answer: readInvite },
			{ method: 'GET', path: '/group/findGroupInfos/:instance', answer: readGroup },
			{ method: 'GET', path: '/group/inviteCode/:instance', answer: readInviteCode },
			{ method: 'GET', path: '/group/acceptInviteCode/:instance', answer: joinGroup },
		],
		refusal,
		notThere: ({ method, path }) => failure(404, `Cannot ${method} ${path}`),
		failure,
		failureWith200: (error) => ({ error }),
	};
}

function failure(status: number, ...message: unknown[]): Answer {
	return { status, body: { status, error: STATUS_CODES[status], response: { message } } };
}

/** The instance comes before the key: an unknown one gets 404 even with a wrong key. */
function refusal({ request, params }: GatewayCall): Answer | null {
	const instance = params['instance'];
	if (instance !== INSTANCE) return failure(404, `The "${instance}" instance does not exist`);
	const key = request.headers['apikey'];
	if (key === TOKEN || key === EVOLUTION_GLOBAL_KEY) return null;
	const body = { status: 401, error: 'Unauthorized', response: { message: 'Unauthorized' } };
	return { status: 401, body };
}

function findChats({ request, gateway }: GatewayCall): Answer {
	const chats = queriedChats(gateway.account, toQuery(request.body));
	if (chats === null) return failure(500, 'Invalid `prisma.$queryRaw()` invocation');
	return { status: 200, body: chats.map(evolutionChat) };
}

function findContacts({ request, gateway }: GatewayCall): Answer {
	const { where } = toQuery(request.body);
	const jid = typeof where === 'object' && where && 'remoteJid' in where ? where.remoteJid : null;
	const wanted = gateway.account.chats.filter(
		(chat) => jid === null || evolutionJid(chat.jid) === jid,
	);
	return { status: 200, body: evolutionContacts(wanted) };
}

function findPicture({ request, gateway }: GatewayCall): Answer {
	const { body } = request;
	const number = typeof body === 'object' && body && 'number' in body ? body.number : null;
	const chat = gateway.account.chats.find(({ jid }) => evolutionJid(jid) === number);
	const url = gateway.account.phoneConnected ? (chat?.pictureUrl ?? null) : null;
	return { status: 200, body: { wuid: number, profilePictureUrl: url } };
}

function readState({ gateway }: GatewayCall): Answer {
	const state = gateway.account.phoneConnected ? 'open' : 'close';
	return { status: 200, body: { instance: { instanceName: INSTANCE, state } } };
}

function readInvite({ request, gateway }: GatewayCall): Answer {
	const code = request.query['inviteCode'] ?? '';
	if (!INVITE_CODE.test(code)) {
		const message = 'inviteCode does not match pattern "^[a-zA-Z0-9]{22}$"';
		return failure(400, { property: 'inviteCode', message });
	}
	const invited = gateway.account.phoneConnected
		? findInvited(gateway.account, `https://chat.whatsapp.com/${code}`)
		: undefined;
	if (invited === undefined) return failure(404, 'No invite info', code);
	return { status: 200, body: evolutionInvite(invited) };
}

function readGroup({ request, gateway }: GatewayCall): Answer {
	const jid = request.query['groupJid'] ?? '';
	if (!/^[\d-]+@g.us$/.test(jid)) {
		const message = 'groupJid does not match pattern "^[\\d-]+@g.us$"';
		return failure(400, { property: 'groupJid', message });
	}
	if (!gateway.account.phoneConnected) {
		return failure(404, 'Error fetching group', 'Error: Connection Closed');
	}
	const chat = gateway.account.chats.find((candidate) => candidate.jid === jid);
	if (!hasGroup(chat)) return failure(404, 'Error fetching group', 'Error: item-not-found');
	return { status: 200, body: evolutionGroup({ chat, group: chat.group }) };
}

function readInviteCode({ request, gateway }: GatewayCall): Answer {
	const chat = gateway.account.chats.find(({ jid }) => jid === request.query['groupJid']);
	if (!hasGroup(chat) || chat.group.inviteLinkError !== undefined) {
		return failure(404, 'No invite code', 'Error: not-authorized');
	}
	const { inviteCode } = chat.group;
	return {
		status: 200,
		body: { inviteUrl: `https://chat.whatsapp.com/${inviteCode}`, inviteCode },
	};
}

function joinGroup({ request, gateway }: GatewayCall): Answer {
	gateway.joinedInvites.push(request.query['inviteCode'] ?? '');
	return { status: 200, body: { accepted: true } };
}

function hasGroup(
	chat: SimulatedChat | undefined,
): chat is SimulatedChat & { group: SimulatedGroup } {
	return chat?.group !== undefined;
}
