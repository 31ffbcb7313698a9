import { NodeOperationError } from 'n8n-workflow';
import { parseAnyChatId } from '../gateways';
import { parseChatReference } from '../whatsapp/chatReference';
import type { Jid } from '../whatsapp/jid';
import { withoutInvisibleCharacters } from '../whatsapp/pastedText';
import { simpleChat } from '../whatsapp/simplify';
import { chatLocator } from './chatLocator';
import { findChat } from './findChat';
import { itemWriter } from '../parameters/itemWriter';
import type { Operation, Task } from './operation';
import { downloadPictures, pictureField } from '../pictures/pictureParameters';
import { pictureAdder } from '../pictures/attachPictures';
import {
	includeResponse,
	maxAnswerMegabytes,
	maxWaitSeconds,
	options,
	requestsPerSecond,
	simple,
	timeout,
} from '../parameters/sharedParameters';

/** Get Chat Metadata: one chat, found by its phone number or id. */
export const getChatMetadata: Operation = {
	value: 'getChatMetadata',
	name: 'Get Chat Metadata',
	action: 'Get chat metadata by phone number or ID',
	description: 'Retrieve one chat by phone number or ID: unread count, last activity, mute state',
	parameters: [
		chatLocator,
		simple,
		{
			...options,
			options: [
				downloadPictures,
				includeResponse,
				maxAnswerMegabytes,
				maxWaitSeconds,
				pictureField,
				requestsPerSecond,
				timeout,
			],
		},
	],
	isOfferedBy: () => true,

	async execute(task) {
		const toItem = itemWriter(task, simpleChat);
		const addPictures = pictureAdder(task);
		const { chat: wanted, written } = readChatParameter(task);
		const chat = await findChat(task, wanted, written);
		return await addPictures([chat], [toItem(chat)]);
	},
};

/** The chat that is wanted, and what the person wrote for it. */
function readChatParameter({ context, itemIndex }: Task): { chat: Jid; written: string } {
	const pasted = context.getNodeParameter('chat', itemIndex, '', { extractValue: true });
	const chat = parseChatReference(pasted, parseAnyChatId);
	if (chat) return { chat, written: withoutInvisibleCharacters(pasted) };
	throw new NodeOperationError(
		context.getNode(),
		pasted === '' ? "'Chat' is empty" : "'Chat' is neither a phone number nor an ID of a chat",
		{
			itemIndex,
			description:
				"Enter a number with its country code, like '+55 11 99999-9999', or an ID like '5511999999999@c.us', '120363019502650977@g.us' or '120363019502650977-group'.",
		},
	);
}
