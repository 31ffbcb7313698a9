import { mapInSlices } from '../../eventLoop/slices';
import { readBaseUrl } from '../baseUrl';
import { credentialText, requiredKey } from '../credentialFields';
import { readEntries } from '../entries';
import type { Gateway } from '../gateway';
import { ADDRESS, WAY_OUT_OF_DISTRUST, WAY_OUT_OF_SILENCE } from './address';
import { errorMessage } from './answers';
import { toChat } from './chat';
import { parseChatId } from './chatId';
import { isPhoneConnected, knownErrors, phoneNotConnected } from './errors';
import { toGroup } from './group';
import { readGroup, readGroupInvite } from './groups';
import { joinPeople } from './joinPeople';
import { chatsRequest, findByOtherId, readChat, readPictureUrl, WHOLE_LIST } from './lookUps';
import { withNames } from './names';

const TITLE = 'Evolution API';

/**
 * Evolution API v2 (open source, on the user's own server). Its list and its look-ups come from its database
 * and need no connected phone; groups, invites and pictures do.
 */
export const evolution: Gateway = {
	name: 'evolution',
	title: TITLE,
	credentialType: 'whatsAppEvolutionApi',
	keyFields: "'API Key'",
	wayOutOfSilence: WAY_OUT_OF_SILENCE,
	wayOutOfDistrust: WAY_OUT_OF_DISTRUST,
	supports: { pages: true, pictures: true, participants: false },
	pages: { usualSize: WHOLE_LIST, isExact: true },
	neverProvides: ['isArchived', 'isMuted', 'isPinned'],
	knownErrors,

	baseUrl(credentials) {
		return readBaseUrl(credentials, ADDRESS);
	},

	headers(credentials) {
		return { apikey: requiredKey(credentials, 'apiKey', 'API Key') };
	},

	account(credentials) {
		return [readBaseUrl(credentials, ADDRESS), credentialText(credentials, 'instanceName')];
	},

	secrets(credentials) {
		return [credentialText(credentials, 'apiKey')];
	},

	errorMessage,

	parseChatId,

	toChat,

	toGroup,

	async checkConnection(connection) {
		if (!(await isPhoneConnected(connection))) throw phoneNotConnected();
	},

	async readChatPage(connection, page, pageSize) {
		const skip = (page - 1) * pageSize;
		const body = skip === 0 ? { take: pageSize } : { take: pageSize, skip };
		const answer = await connection.request(chatsRequest(connection, body));
		const entries = await readEntries(answer, TITLE, `page ${page} of the chats`);
		const chats = await mapInSlices(entries, (entry) => ({
			item: toChat(entry),
			response: entry,
		}));
		return await withNames(connection, await joinPeople(chats));
	},

	readChat,

	findByOtherId,

	readGroupInvite,

	readGroup,

	readPictureUrl,
};
