import type { INodeProperties } from 'n8n-workflow';
import { parseAnyChatId } from '../gateways';
import { parseChatReference } from '../whatsapp/chatReference';
import type { Jid } from '../whatsapp/jid';
import { countryCodeQuestion } from '../whatsapp/localNumber';
import { withoutInvisibleCharacters } from '../whatsapp/pastedText';
import { isBlank } from './blank';
import type { Field } from './field';
import { refusal } from './refusal';

const definition: INodeProperties = {
	displayName: 'Chat',
	name: 'chat',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
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
					message: 'A large account takes a while. You can also enter the number, By Phone.',
					timeout: 5000,
				},
			},
		},
		{
			displayName: 'By Phone',
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

const ENTER =
	"Enter a number with its country code, like '+55 11 99999-9999', or an ID like '5511999999999@c.us', '120363019502650977@g.us' or '120363019502650977-group'.";

/** An expression on the `phone` of a group's item gives nothing. */
const GROUPS = "A group has no phone number: use its 'id'.";

/** 'Chat': picked from the account's list, or pasted as a number or an ID; with what was written, for errors. */
export const chatField: Field<{ jid: Jid; written: string }> = {
	definition,
	read(parameters) {
		const given = parameters.valueOf(definition);
		const jid = parseChatReference(given, parseAnyChatId);
		if (jid) return { jid, written: withoutInvisibleCharacters(given) };
		if (isBlank(given)) {
			throw refusal(parameters.item, "'Chat' is empty", `${ENTER} ${GROUPS}`);
		}
		const question = countryCodeQuestion(withoutInvisibleCharacters(given));
		throw refusal(
			parameters.item,
			"'Chat' is neither a phone number nor an ID of a chat",
			question === null ? ENTER : `${question} ${ENTER}`,
		);
	},
};
