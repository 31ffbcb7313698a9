import type { INodeProperties } from 'n8n-workflow';
import { findInviteCodes } from '../whatsapp/inviteLink';
import { isBlank } from './blank';
import type { Field } from './field';
import { refusal } from './refusal';

const definition: INodeProperties = {
	displayName: 'Invite',
	name: 'invite',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
	description:
		'The invite link of the group, a message with the link in it, or the code at its end',
	hint: 'Reads the group without joining it',
};

/** 'Invite'; its value is the code at the end of the link. */
export const inviteField: Field<string> = {
	definition,
	read(parameters) {
		const given = parameters.valueOf(definition);
		const [code, ...others] = findInviteCodes(given);
		if (code !== undefined && others.length === 0) return code;
		if (code !== undefined) {
			throw refusal(
				parameters.item,
				"'Invite' holds several different invite links",
				"Enter only the link of the group that you mean, like 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv'.",
				'Give the link of one group.',
			);
		}
		throw refusal(
			parameters.item,
			isBlank(given) ? "'Invite' is empty" : "'Invite' is not an invite link of a WhatsApp group",
			"Enter a link like 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', or the code at its end. Links of channels, wa.me links and names are not invites.",
			'Names, and links of channels or people, are not invites.',
		);
	},
};
