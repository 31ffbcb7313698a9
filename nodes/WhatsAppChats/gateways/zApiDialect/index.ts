import { mapInSlices } from '../../eventLoop/slices';
import { toBoolean, toId } from '../../whatsapp/coerce';
import { inviteUrl } from '../../whatsapp/inviteLink';
import type { GatewayName } from '../../whatsapp/items';
import type { Jid } from '../../whatsapp/jid';
import { canBeSameChat } from '../../whatsapp/sameChat';
import { readEntries, unexpectedAnswer } from '../entries';
import { findErrorText, findReportedFailure } from '../errorText';
import type { Gateway, GatewayAnswer, GatewayRequest, KnownError } from '../gateway';
import { chatList, isChat, isChatList, isGroup, isGroupWithId, isStatus } from './answers';
import { toChat } from './chat';
import { parseChatId, writeChatId } from './chatId';
import {
	noChat,
	noGroupWithId,
	noInvitedGroup,
	otherChat,
	otherGroup,
	phoneNotConnected,
	sharedErrors,
} from './errors';
import { readParticipantsInSlices, toGroup } from './group';
import { readInviteLink, type InviteLinkRead } from './inviteLink';

const STATUS_PATH = '/status';

const NO_LINK: InviteLinkRead = { inviteCode: null };

type Dialect = Omit<
	Gateway,
	'credentialType' | 'keyFields' | 'baseUrl' | 'headers' | 'account' | 'secrets'
>;

/**
 * Builds what Z-API and PlugChat share: endpoints, ids, errors and the shapes of their answers, as both
 * document them.
 * @param groupPath where a group is read by its id, also without its invite link where that saves work
 */
export function zApiDialect(
	name: GatewayName,
	title: string,
	ownErrors: readonly KnownError[],
	groupPath: { withLink: string; withoutLink: string },
): Dialect {
	return {
		name,
		title,
		knownErrors: [...ownErrors, ...sharedErrors(title)],
		supports: { pages: true, pictures: true, participants: false },
		neverProvides: ['lastMessageFromMe'],

		errorMessage,

		parseChatId,

		toChat: (entry, now) => toChat(name, entry, now),

		toGroup: (answer, inviteCode) => toGroup(name, title, answer, inviteCode),

		async checkConnection(connection) {
			const request: GatewayRequest = { method: 'GET', path: STATUS_PATH, isAnswer: isStatus };
			const status = await connection.request(request);
			if (!isStatus(status)) throw unexpectedAnswer(title, 'a status');
			const connected = toBoolean(status.connected) === true;
			if (!connected || toBoolean(status.smartphoneConnected) === false) {
				throw phoneNotConnected(title, !connected);
			}
		},

		async readChatPage(connection, page, pageSize) {
			const answer = await connection.request({
				method: 'GET',
				path: '/chats',
				query: { page, pageSize },
				isAnswer: isChatList,
			});
			const entries = await readEntries(chatList(answer), title, `page ${page} of the chats`);
			return await mapInSlices(entries, (entry) => ({
				item: toChat(name, entry),
				response: entry,
			}));
		},

		async readChat(connection, chat) {
			const path = `/chats/${encodeURIComponent(writeChatId(chat))}`;
			const request = { method: 'GET', path, parameter: 'Chat', isAnswer: isChat } as const;
			const answer = await connection.request(request);
			if (!isChat(answer)) throw noChat(title, answer);
			const item = toChat(name, withLidAskedFor(chat, answer));
			if (!canBeSameChat(chat, item)) throw otherChat(title);
			return { item, response: answer };
		},

		async readGroup(connection, group, withInviteLink) {
			const path = withInviteLink ? groupPath.withLink : groupPath.withoutLink;
			const answer = await connection.request({
				method: 'GET',
				path: `${path}/${encodeURIComponent(writeChatId(group))}`,
				parameter: 'Group',
				isAnswer: isGroupWithId,
			});
			if (!isGroupWithId(answer)) throw noGroupWithId(title, answer);
			const link = withInviteLink ? readInviteLink(answer) : NO_LINK;
			const { inviteCode, ...noLink } = link;
			const participants = await readParticipantsInSlices(answer.participants, title);
			const item = toGroup(name, title, answer, inviteCode, participants);
			if (!canBeSameChat(group, { ...item, lid: null })) throw otherGroup(title);
			return { item, response: answer, ...noLink };
		},

		async readGroupInvite(connection, inviteCode) {
			const answer = await connection.request({
				method: 'GET',
				path: '/group-invitation-metadata',
				query: { url: inviteUrl(inviteCode) },
				parameter: 'Invite',
				isAnswer: isGroup,
			});
			if (!isGroup(answer)) throw noInvitedGroup(title, answer);
			const participants = await readParticipantsInSlices(answer.participants, title);
			const item = toGroup(name, title, answer, inviteCode, participants);
			return { item, response: answer };
		},
	};
}

/** Asked for by LID, a chat may have the LID's digits where a number belongs, and no LID beside them. */
function withLidAskedFor({ lid }: Jid, answer: Record<string, unknown>): Record<string, unknown> {
	const isLidInDisguise = lid !== null && lid === `${toId(answer.phone)}@lid`;
	return isLidInDisguise ? { ...answer, lid } : answer;
}

/**
 * Finds the gateway's own words where it refuses a request. `GET /status` fills `error` on success too, by
 * Z-API's documents; everywhere else an `error` is a failure, seen with HTTP 200 as well.
 */
function errorMessage(
	{ status, body }: GatewayAnswer,
	{ path, isAnswer = () => true }: GatewayRequest,
): string | null {
	const isSuccess = status >= 200 && status < 300;
	if (!isSuccess || !isAnswer(body)) return findErrorText(body) ?? findErrorText(chatList(body));
	return path === STATUS_PATH ? null : findReportedFailure(body);
}
