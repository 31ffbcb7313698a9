import { chatField } from '../parameters/chatField';
import { optionsWith } from '../parameters/options';
import { itemWriter, simple } from '../parameters/output';
import { toItemsWithPictures } from '../pictures/attachPictures';
import { pictureOptions, readPictureField } from '../pictures/pictureParameters';
import { simpleChat } from '../whatsapp/simplify';
import { findChat } from './findChat';
import type { Operation } from './operation';
import { chatsAtOnce } from './options/chatsAtOnce';

/** Get Chat Metadata: one chat, found by its phone number or id. */
export const getChatMetadata: Operation = {
	value: 'getChatMetadata',
	name: 'Get Chat Metadata',
	action: 'Get chat metadata by phone number or ID',
	description: 'Retrieve one chat by phone number or ID: unread count, last activity, mute state',
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
		const { jid, written } = chatField.read(parameters);
		return async (task) => {
			const chat = await findChat(task, jid, written);
			return await toItemsWithPictures(task, { field, atOnce: 1 }, [chat], toItem);
		};
	},
};
