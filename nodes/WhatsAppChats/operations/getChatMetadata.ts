import { compactChat, compactWholeChat } from '../agentTool/compact';
import { isTool } from '../agentTool/isTool';
import { toAnswerItem } from '../agentTool/toolAnswer';
import type { Mapped } from '../gateways/gateway';
import { hint } from '../hints/hints';
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
import type { Operation, OutputItem, Task } from './operation';
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
		const { item } = parameters;
		const toItem = itemWriter(parameters, options, simpleChat);
		const field = readPictureField(options);
		const withResponse = includeResponse.read(options);
		const given = chatField.read(parameters);
		const toChat = simple.read(parameters) ? compactChat : compactWholeChat;
		return async (task) => {
			const chats = await findGiven(task, item, given, withResponse);
			if (isTool(item.context)) return [toAnswer(task, chats, toChat)];
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
	if (isTool(item.context)) return found.candidates;
	throw severalNamed(task, item, name, found.candidates, CHAT_FIELD);
}

/** One answer for a model, which chooses among several chats by itself. */
function toAnswer(
	{ gateway, hints }: Task,
	chats: ReadonlyArray<Mapped<Chat>>,
	toChat: typeof compactChat,
): OutputItem {
	const shown = chats.slice(0, MAX_CANDIDATES);
	if (chats.length > 1)
		hints.add(hint(`${chats.length} chats have this name. Choose one and call again with its id.`));
	if (chats.length > shown.length)
		hints.add(hint(`The newest ${MAX_CANDIDATES} are shown: give more of the name.`));
	return toAnswerItem({
		gateway: gateway.name,
		found: { chats: shown.map(({ item }) => toChat(item)) },
		total: chats.length,
		hasMore: chats.length > shown.length,
	});
}
