import type { Answer, Dialect, GatewayCall } from './dialect';
import type { GatewayTraits } from './traits';
import { numberAsName, whatsGateChat } from './whatsGateDialect';

const API_KEY = 'simulated-whatsgate-key-4d0b82e6f1';
// Could be read as a number in hex or with an exponent; it is a string.
const WHATSAPP_ID = '191b80a9238';
const NO_STRING = 'WhatsappID must be a string';

/** How WhatsGate says that a key is wrong. */
export type UnauthorizedStatus = 401 | 500;

/** What is WhatsGate's own. */
export const whatsGateTraits: GatewayTraits = {
	title: 'WhatsGate',
	secretFields: ['apiKey'],
	wrongKey: {
		field: 'apiKey',
		message: 'WhatsGate refused the API key',
		wayOut: "Copy 'API Key' into the credential once more from your WhatsGate account.",
	},
	statusPath: '/api/v1/sessions-get',
	pastedEndpoint: '/get-chats',
	supports: {
		pages: false,
		chatsWithoutMessages: true,
		stableOrder: true,
		lastMessage: false,
		singleChats: false,
		singleChatAlone: false,
		groupInvites: false,
		pictures: false,
		lidBesideNumber: false,
		numberBesideLid: false,
		numbersBehindLids: false,
		pictureLookUps: false,
		communities: false,
		isReadOnly: true,
		participantsInList: true,
		nameOfSingleChat: true,
		sizeOfInvite: false,
		sizeOfGroup: true,
		participantNames: false,
		inviteLinks: false,
		linkInGroup: false,
		reasonForNoInviteLink: false,
	},
	unsupportedFilters: ['isArchived'],
	numberAsName: (phone) => numberAsName(`${phone}@c.us`),
	inviteQuery: () => ({}),
	named: (name) => ({ name }),
	contactId: (phone) => `${phone}@c.us`,
	asList: (entries) => ({ result: 'OK', data: entries }),
	asSuccess: (body) => ({ result: 'OK', ...body }),
	errorBody: (words) => ({ name: words, message: words }),
	refusedLists: [
		[{ result: 'OK', message: 'Not ready' }, 'Not ready'],
		[{ result: 'OK', data: 'Not ready' }, 'Not ready'],
		[{ result: 'OK', data: { detail: 'Not ready' } }, 'Not ready'],
		[{ result: 'OK', data: [{ error: 'Not ready' }] }, 'Not ready'],
		[{ result: 'ERROR', reason: 'Not ready' }, 'Not ready: ERROR'],
		[{ name: 'Bad Request', message: 'Not ready' }, 'Bad Request: Not ready'],
	],
};

/** WhatsGate: commands by POST, its whole list at once, no single chats and no invites. */
export function whatsGateDialect(unauthorized: UnauthorizedStatus, now: () => Date): Dialect {
	const getChats = (call: GatewayCall): Answer => {
		const wanted = whatsappId(call);
		if (wanted === null) return commandFailed(NO_STRING);
		if (wanted !== WHATSAPP_ID) return commandFailed('WhatsappID was not found');
		const { account } = call.gateway;
		if (!account.phoneConnected) return commandFailed('WhatsApp is not connected');
		const data = account.chats.map((chat) => whatsGateChat(chat, now()));
		return { status: 200, body: { result: 'OK', data } };
	};

	return {
		name: 'whatsGate',
		credentialType: 'whatsGateApi',
		traits: whatsGateTraits,
		credentials: { apiKey: API_KEY, whatsappId: WHATSAPP_ID },
		baseUrlPath: '/api/v1',
		endpointBase: '/api/v1',
		endpoints: [
			{ method: 'POST', path: '/get-chats', answer: getChats },
			{ method: 'POST', path: '/sessions-get', answer: getSessions },
		],
		refusal: ({ request }) =>
			request.headers['x-api-key'] === API_KEY ? null : invalidCredentials(unauthorized),
		failure: (status, name) => ({ status, body: { name, message: `${name}.`, code: 0, status } }),
		failureWith200: failedResult,
	};
}

function getSessions(call: GatewayCall): Answer {
	const wanted = whatsappId(call);
	if (wanted === null) return commandFailed(NO_STRING);
	const data = wanted === WHATSAPP_ID ? [session(call.gateway.account.phoneConnected)] : [];
	const pages = { pages: data.length, elements: data.length, page: 1 };
	return { status: 200, body: { result: 'OK', ...pages, data } };
}

function session(connected: boolean): Record<string, unknown> {
	return {
		id: 1,
		name: 'Simulated session',
		unique_id: WHATSAPP_ID,
		status: connected ? 'READY' : 'PENDING',
		status_name: connected ? 'Ready' : 'Pending',
		pushname: connected ? 'Simulated account' : null,
		wid: connected ? '79990000001@c.us' : null,
	};
}

function whatsappId({ request: { body } }: GatewayCall): string | null {
	if (typeof body !== 'object' || body === null || !('WhatsappID' in body)) return null;
	return typeof body.WhatsappID === 'string' ? body.WhatsappID : null;
}

function invalidCredentials(status: UnauthorizedStatus): Answer {
	const body = {
		name: 'Unauthorized',
		message: 'Your request was made with invalid credentials.',
		code: 0,
	};
	return { status, body: status === 401 ? { ...body, status } : body };
}

function commandFailed(message: string): Answer {
	return { status: 200, body: failedResult(message) };
}

function failedResult(message: string): unknown {
	return { result: 'ERROR', data: message };
}
