import type { NodeOperationError } from 'n8n-workflow';
import type { Values } from '../parameters/field';
import { inviteField } from '../parameters/inviteField';
import { optionsWith } from '../parameters/options';
import { itemWriter, simple } from '../parameters/output';
import { refusal } from '../parameters/refusal';
import { simpleGroupInvite } from '../whatsapp/simplify';
import type { Operation } from './operation';
import { listParticipants, maxParticipants, readMaxParticipants } from './options/maxParticipants';
import { splitGroups, splitParticipants } from './options/splitParticipants';

/** Get Group Invite Metadata: the group behind an invite link, without joining it. */
export const getGroupInviteMetadata: Operation = {
	value: 'getGroupInviteMetadata',
	name: 'Get Group Invite Metadata',
	action: 'Get group invite metadata by link or code',
	description:
		'Retrieve the group behind an invite link, with its participants, without joining it',
	parameters: [
		inviteField.definition,
		simple.definition,
		optionsWith([maxParticipants.definition, splitParticipants.definition]),
	],
	isOfferedBy: (gateway) => gateway.readGroupInvite !== undefined,

	prepare({ gateway, parameters, options }) {
		if (!gateway.readGroupInvite) throw unsupported(gateway.title, parameters);
		const read = gateway.readGroupInvite.bind(gateway);
		const toItem = itemWriter(parameters, options, simpleGroupInvite);
		const inviteCode = inviteField.read(parameters);
		const max = readMaxParticipants(options);
		const isSplit = splitParticipants.read(options);
		return async (task) => {
			const { item, response } = await read(task.connection, inviteCode);
			if (isSplit) return await splitGroups(task, [item], max);
			const participants = listParticipants(item.participants, max);
			return [toItem({ item: { ...item, participants }, response })];
		};
	},
};

function unsupported(title: string, { item }: Values): NodeOperationError {
	return refusal(
		item,
		`${title} can't read group invites`,
		"The provider has no command for it. Choose another 'Operation', or another 'Gateway' with an account of its own.",
	);
}
