import type { Answer, Dialect, Endpoint, GatewayCall } from './dialect';
import { chatEndpoints } from './evolutionChatEndpoints';
import { failure } from './evolutionFailure';
import { groupEndpoints } from './evolutionGroupEndpoints';
import { queriedChats, toQuery } from './evolutionQuery';
import type { GatewayTraits } from './traits';

const INSTANCE = 'loja';
const TOKEN = 'simulated-evolution-token-5e81c09b7d';

/** The key that opens every instance of the simulated server. */
export const EVOLUTION_GLOBAL_KEY = 'simulated-evolution-global-key-6a2f';

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
		numberBesideLid: true,
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

/** One instance of the server: a WhatsApp account under a name, with a key of its own. */
export interface EvolutionInstance {
	instanceName: string;
	apiKey: string;
	/** It receives messages over a channel of the server's own, and can't ask WhatsApp. */
	isWithoutPhone?: boolean;
}

/** Evolution API: its database answers for chats and contacts, the phone for groups and pictures. */
export function evolutionDialect(
	instance: EvolutionInstance = { instanceName: INSTANCE, apiKey: TOKEN },
): Dialect {
	const { instanceName, apiKey, isWithoutPhone = false } = instance;
	return {
		name: 'evolution',
		credentialType: 'whatsAppEvolutionApi',
		traits: evolutionTraits,
		credentials: { instanceName, apiKey },
		baseUrlPath: '',
		endpointBase: '',
		endpoints: [
			{ method: 'GET', path: '/', answer: welcome },
			{ method: 'GET', path: '/instance/connectionState/:instance', answer: readState },
			...chatEndpoints,
			...(isWithoutPhone ? groupEndpoints.map(notAvailable) : groupEndpoints),
		],
		refusal: (call) => refusal(call, { instanceName, apiKey }),
		notThere: ({ method, path }) => failure(404, `Cannot ${method} ${path}`),
		failure,
		failureWith200: (error) => ({ error }),
	};
}

/** The instance comes before the key: an unknown one gets 404 even with a wrong key. */
function refusal({ request, params }: GatewayCall, own: EvolutionInstance): Answer | null {
	if (request.method === 'POST' && typeof request.body === 'string') return broken(request.body);
	const instance = params['instance'];
	if (instance === undefined) return null;
	if (instance !== own.instanceName) {
		return failure(404, `The "${instance}" instance does not exist`);
	}
	const key = request.headers['apikey'];
	if (key === own.apiKey || key === EVOLUTION_GLOBAL_KEY) return null;
	const body = { status: 401, error: 'Unauthorized', response: { message: 'Unauthorized' } };
	return { status: 401, body };
}

/** A body that is no JSON is refused before anything else, in the words of the parser. */
function broken(text: string): Answer | null {
	try {
		JSON.parse(text);
		return null;
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		const body = { status: 400, error: 'Internal Server Error', response: { message } };
		return { status: 400, body };
	}
}

function welcome({ gateway }: GatewayCall): Answer {
	const body = {
		status: 200,
		message: 'Welcome to the Evolution API, it is working!',
		version: '2.3.7',
		clientName: 'evolution_exchange',
		manager: `${gateway.baseUrl}/manager`,
		documentation: 'https://doc.evolution-api.com',
		whatsappWebVersion: '2.3000.1027934701',
	};
	return { status: 200, body };
}

function readState({ gateway, params }: GatewayCall): Answer {
	const state = gateway.account.phoneConnected ? 'open' : 'close';
	return { status: 200, body: { instance: { instanceName: params['instance'], state } } };
}

function notAvailable(endpoint: Endpoint): Endpoint {
	return { ...endpoint, answer: () => failure(400, 'Method not available on Evolution Channel') };
}
