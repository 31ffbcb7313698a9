import { isTool } from '../agentTool/isTool';
import type { Mapped } from '../gateways/gateway';
import { chatField, type GivenChat } from '../parameters/chatField';
import type { InputItem } from '../parameters/inputItem';
import { optionsWith } from '../parameters/options';
import { includeResponse, itemWriter, simple } from '../parameters/output';
import { toItemsWithPictures } from '../pictures/attachPictures';
import { pictureOptions, readPictureField } from '../pictures/pictureParameters';
import type { Chat } from '../whatsapp/items';
import { simpleChat } from '../whatsapp/simplify';
import { findByName } from './findByName';
import { findChat } from './findChat';
import { noneNamed, severalNamed, type NameField } from './nameErrors';
import type { Operation, Task } from './operation';
import { chatsAtOnce } from './options/chatsAtOnce';

/** More than these no agent looks through: it has to ask for more of the name. */
const MAX_CANDIDATES = 20;

const CHAT_FIELD: NameField = {
	title: chatField.definition.displayName,
	noun: 'chat',
	otherwise: 'the phone number with its country code',
};

/** Get Chat Metadata: one chat, found by its phone number, id or name. */
export const getChatMetadata: Operation = {
	value: 'getChatMetadata',
	name: 'Get Chat Metadata',
	action: 'Get chat metadata by phone number or ID',
	description:
		'Retrieve one chat by phone number, ID or name: unread count, last activity, mute state',
	parameters: [
		chatField.definition,
		simple.definition,
		optionsWith([...pictureOptions, chatsAtOnce.definition]),
	],
	itemsAtOnce: chatsAtOnce,
	isOfferedBy: () => true,

	prepare({ parameters, options }) {
		const toItem = itemWriter(parameters, options, simpleChat);
		const field = readPictureField(options);
		const withResponse = includeResponse.read(options);
		const given = chatField.read(parameters);
		return async (task) => {
			const chats = await findGiven(task, parameters.item, given, withResponse);
			return await toItemsWithPictures(task, { field, atOnce: 1 }, chats, toItem);
		};
	},
};

/** The chat that is meant; for an agent's tool all that a name can mean, so that the agent can choose. */
async function findGiven(
	task: Task,
	item: InputItem,
	given: GivenChat,
	withResponse: boolean,
): Promise<Array<Mapped<Chat>>> {
	if ('jid' in given) return [await findChat(task, given.jid, given.written)];
	const { name } = given;
	const found = await findByName(task, { name, withResponse });
	if (found === null) throw noneNamed(task, name, CHAT_FIELD);
	if ('chat' in found) return [found.chat];
	if (isTool(item.context)) return found.candidates.slice(0, MAX_CANDIDATES);
	throw severalNamed(task, item, name, found.candidates, CHAT_FIELD);
}
