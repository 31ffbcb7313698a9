import type { Answer, Endpoint, GatewayCall } from './dialect';
import { evolutionChat, evolutionContacts, evolutionJid, evolutionRow } from './evolutionChats';
import { failure } from './evolutionFailure';
import { queriedChats, toJid, toQuery } from './evolutionQuery';

/** What Evolution API's database answers, and the picture that it asks the phone for. */
export const chatEndpoints: readonly Endpoint[] = [
	{ method: 'POST', path: '/chat/findChats/:instance', answer: findChats },
	{ method: 'POST', path: '/chat/findContacts/:instance', answer: findContacts },
	{ method: 'POST', path: '/chat/fetchProfilePictureUrl/:instance', answer: findPicture },
	{ method: 'GET', path: '/chat/findChatByRemoteJid/:instance', answer: findRow },
];

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
	const wuid = toJid(number);
	const chat = gateway.account.chats.find(({ jid }) => evolutionJid(jid) === wuid);
	const url = gateway.account.phoneConnected ? (chat?.pictureUrl ?? null) : null;
	return { status: 200, body: { wuid, profilePictureUrl: url } };
}

function findRow({ request, gateway }: GatewayCall): Answer {
	const { remoteJid } = request.query;
	if (remoteJid === undefined) {
		return { status: 400, body: { error: 'remoteJid is a required query parameter' } };
	}
	const chat = gateway.account.chats.find(({ jid }) => evolutionJid(jid) === remoteJid);
	return { status: 200, body: chat && chat.row !== 'none' ? evolutionRow(chat) : null };
}
