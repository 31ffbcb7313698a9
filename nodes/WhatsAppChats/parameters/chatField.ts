import type { INodeProperties } from 'n8n-workflow';
import { parseAnyChatId } from '../gateways';
import { parseChatReference } from '../whatsapp/chatReference';
import type { Jid } from '../whatsapp/jid';
import { withoutInvisibleCharacters } from '../whatsapp/pastedText';
import type { Field } from './field';
import { refusal } from './refusal';

const definition: INodeProperties = {
	displayName: 'Chat',
	name: 'chat',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'phone', value: '' },
	description: 'The chat of a person or a group',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a chat...',
			typeOptions: {
				searchListMethod: 'searchChats',
				searchable: true,
				slowLoadNotice: {
					message: 'A large account takes a while. You can also choose Phone and enter the number.',
					timeout: 5000,
				},
			},
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			placeholder: 'e.g. +55 11 99999-9999',
			hint: 'With the country code. Spaces, brackets and dashes do no harm.',
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 5511999999999@c.us',
			hint: "The 'id' or 'gatewayChatId' of an item from Get Chats",
		},
	],
};

/** 'Chat': picked from the account's list, or pasted as a number or an ID; with what was written, for errors. */
export const chatField: Field<{ jid: Jid; written: string }> = {
	definition,
	read(parameters) {
		const given = parameters.valueOf(definition);
		const jid = parseChatReference(given, parseAnyChatId);
		if (jid) return { jid, written: withoutInvisibleCharacters(given) };
		throw refusal(
			parameters.item,
			given === '' ? "'Chat' is empty" : "'Chat' is neither a phone number nor an ID of a chat",
			"Enter a number with its country code, like '+55 11 99999-9999', or an ID like '5511999999999@c.us', '120363019502650977@g.us' or '120363019502650977-group'.",
		);
	},
};
