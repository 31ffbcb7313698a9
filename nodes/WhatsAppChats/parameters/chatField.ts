import type { INodeProperties } from 'n8n-workflow';
import { parseAnyChatId } from '../gateways';
import { findChats } from '../whatsapp/chatReference';
import { formatPhone } from '../whatsapp/formatPhone';
import type { Jid } from '../whatsapp/jid';
import { countryCodeQuestion } from '../whatsapp/localNumber';
import { withoutInvisibleCharacters } from '../whatsapp/pastedText';
import { isShortenedNumber } from '../whatsapp/sheetNumber';
import { phoneDigits } from '../whatsapp/writtenPhone';
import { isBlank } from './blank';
import type { Field } from './field';
import { readLocator } from './locator';
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
			hint: 'With the country code, written in any way. A wa.me link works too.',
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 5511999999999@c.us',
			hint: "The 'id' or 'gatewayChatId' of an item from Get Chats",
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. Ana Souza',
			hint: 'The name, or words of it that no other chat has. A number or an ID works too.',
		},
	],
};

/** A chat that is known by a number or an ID, with what was written, for errors; or a name to look for. */
export type GivenChat = { jid: Jid; written: string } | { name: string };

/** 'Chat': picked from the account's list, pasted as a number, a link or an ID, or looked for by its name. */
export const chatField: Field<GivenChat> = {
	definition,
	read(parameters) {
		const { mode, value: given } = readLocator(parameters, definition);
		const [jid, ...others] = findChats(given, parseAnyChatId);
		if (jid && others.length === 0) return { jid, written: understood(given, jid) };
		if (!jid && mode === 'name' && isName(given)) {
			return { name: withoutInvisibleCharacters(given) };
		}
		throw refusal(parameters.item, ...(jid ? SEVERAL : refusedText(given)));
	},
};

/** Any text that is no number gone wrong. */
function isName(given: unknown): boolean {
	const text = withoutInvisibleCharacters(given);
	return text !== '' && !isShortenedNumber(given) && countryCodeQuestion(text) === null;
}

/** What a person wrote; the number alone where it is written otherwise, or has a text around it. */
function understood(given: unknown, { phone }: Jid): string {
	const text = withoutInvisibleCharacters(given);
	const isAsWritten = phone === null || text.includes('@') || phoneDigits(text) === phone;
	return isAsWritten ? text : (formatPhone(phone) ?? text);
}

/** An error's message and description, and what a model has to know beside the message. */
type Refusal = readonly [message: string, description: string, forAgent?: string];

const SEVERAL: Refusal = [
	"'Chat' holds several different phone numbers or IDs",
	"Enter only the one that you mean, with its country code, like '+55 11 99999-9999'.",
	'Give one of them.',
];

const SHORTENED: Refusal = [
	"'Chat' is a number that a sheet shortened: its last digits are missing",
	"In the sheet, format the column as text and enter the number again, like '+55 11 99999-9999'.",
];

const ENTER =
	"Enter a number with its country code, like '+55 11 99999-9999', or an ID like '5511999999999@c.us', '120363019502650977@g.us' or '120363019502650977-group'.";

/** An expression on the `phone` of a group's item gives nothing. */
const EMPTY: Refusal = ["'Chat' is empty", `${ENTER} A group has no phone number: use its 'id'.`];

function refusedText(given: unknown): Refusal {
	if (isBlank(given)) return EMPTY;
	if (isShortenedNumber(given)) return SHORTENED;
	const question = countryCodeQuestion(withoutInvisibleCharacters(given));
	return [
		"'Chat' is neither a phone number nor an ID of a chat",
		question === null ? `${ENTER} For a name, choose 'By Name'.` : `${question} ${ENTER}`,
		question ?? '',
	];
}
