import { isTool } from '../agentTool/isTool';
import { chatField } from '../parameters/chatField';
import { optionsWith } from '../parameters/options';
import { includeResponse, itemWriter, simple } from '../parameters/output';
import { toItemsWithPictures } from '../pictures/attachPictures';
import { pictureOptions, readPictureField } from '../pictures/pictureParameters';
import { simpleChat } from '../whatsapp/simplify';
import { candidatesAnswer, oneChatAnswer } from './chatForAgent';
import { chooseByName } from './chooseByName';
import { findChat } from './findChat';
import type { NameField } from './nameErrors';
import type { Operation } from './operation';
import { chatsAtOnce } from './options/chatsAtOnce';

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
		const isForAgent = isTool(item.context);
		const isSimple = simple.read(parameters);
		const toItem = itemWriter(parameters, options, simpleChat);
		const field = readPictureField(options);
		const withResponse = includeResponse.read(options);
		const given = chatField.read(parameters);
		return async (task) => {
			const chats =
				'jid' in given
					? [await findChat(task, given.jid, given.written)]
					: await chooseByName(task, item, { ...given, withResponse }, CHAT_FIELD);
			const [chat, ...others] = chats;
			if (isForAgent && chat && others.length === 0) {
				return [oneChatAnswer(task, chat.item, isSimple)];
			}
			if (isForAgent) return [await candidatesAnswer(task, chats, 'chats')];
			return await toItemsWithPictures(task, { field, atOnce: 1 }, chats, toItem);
		};
	},
};
