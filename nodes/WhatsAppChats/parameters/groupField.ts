import type { INodeProperties } from 'n8n-workflow';
import { parseAnyChatId } from '../gateways';
import { findChats } from '../whatsapp/chatReference';
import { hasInviteLink } from '../whatsapp/inviteLink';
import type { ChatType } from '../whatsapp/items';
import type { Jid } from '../whatsapp/jid';
import { withoutInvisibleCharacters } from '../whatsapp/pastedText';
import { isInexactNumber } from '../whatsapp/sheetNumber';
import { isBlank } from './blank';
import type { Field } from './field';
import { readLocator } from './locator';
import { refusal } from './refusal';

const definition: INodeProperties = {
	displayName: 'Group',
	name: 'group',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'A group that the account is a member of',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a group...',
			typeOptions: {
				searchListMethod: 'searchGroups',
				searchable: true,
				slowLoadNotice: {
					message: 'A large account takes a while. You can also choose By ID and enter the ID.',
					timeout: 5000,
				},
			},
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 120363019502650977@g.us',
			hint: "The 'id' or 'gatewayChatId' of a group from Get Chats",
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. Família',
			hint: 'The name, or words of it that no other group has. An ID works too.',
		},
	],
};

/** A group that is known by its ID, with what was written, for errors; or a name to look for. */
export type GivenGroup = { jid: Jid; written: string } | { name: string };

/** 'Group': picked from the account's list, pasted as an ID, or looked for by its name. */
export const groupField: Field<GivenGroup> = {
	definition,
	read(parameters) {
		const { mode, value: given } = readLocator(parameters, definition);
		const chats = isInexactNumber(given) ? [] : findChats(given, parseAnyChatId);
		const [jid, ...others] = chats.filter(({ type }) => type === 'group');
		if (jid && others.length === 0) return { jid, written: withoutInvisibleCharacters(given) };
		if (mode === 'name' && chats.length === 0 && isName(given)) {
			return { name: withoutInvisibleCharacters(given) };
		}
		throw refusal(parameters.item, ...(jid ? SEVERAL : refusedText(given, chats)));
	},
};

/** Any text that is neither an invite nor a number gone wrong. */
function isName(given: unknown): boolean {
	const isText = withoutInvisibleCharacters(given) !== '';
	return isText && !hasInviteLink(given) && !isInexactNumber(given);
}

/** An error's message and description. */
type Refusal = readonly [message: string, description: string, forAgent?: string];

const ENTER =
	"Choose a group from the list, or enter its ID, like '120363019502650977@g.us', '120363019502650977-group' or '5511999999999-1623281429@g.us'.";

const SEVERAL: Refusal = [
	"'Group' holds the IDs of several different groups",
	"Enter only the one that you mean, like '120363019502650977@g.us'.",
	'Give one of them.',
];

const INVITE: Refusal = [
	"'Group' is an invite link, not the ID of a group",
	`For an invite link, choose 'Get Group Invite Metadata' under 'Operation', if the gateway offers it. ${ENTER}`,
	'A link is for the tool that reads invite links, where there is one.',
];

const INEXACT: Refusal = [
	"'Group' is a number that lost its last digits",
	`The IDs of groups are too long for numbers: in a sheet, format the column as text and enter the ID again. ${ENTER}`,
];

const KINDS: Readonly<Record<ChatType, string>> = {
	contact: 'a person',
	group: 'a group',
	broadcastList: 'a broadcast list',
	channel: 'a channel',
	system: 'WhatsApp itself',
	unknown: 'something else',
};

function refusedText(given: unknown, chats: readonly Jid[]): Refusal {
	if (isBlank(given)) return ["'Group' is empty", ENTER];
	if (hasInviteLink(given)) return INVITE;
	if (isInexactNumber(given)) return INEXACT;
	const [chat] = chats;
	if (!chat) return ["'Group' is not the ID of a group", `${ENTER} For a name, choose 'By Name'.`];
	return [
		`'Group' is ${described(chat, withoutInvisibleCharacters(given))}`,
		`${ENTER} For any other chat, choose 'Get Chat Metadata' under 'Operation'.`,
	];
}

function described({ type, phone }: Jid, text: string): string {
	if (phone !== null && !text.includes('@')) return 'a phone number, not the ID of a group';
	return `the ID of ${KINDS[type]}, not of a group`;
}
