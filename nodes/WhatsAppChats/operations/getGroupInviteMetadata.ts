import type { NodeOperationError } from 'n8n-workflow';
import type { Values } from '../parameters/field';
import { inviteField } from '../parameters/inviteField';
import { optionsWith } from '../parameters/options';
import { simple } from '../parameters/output';
import { refusal } from '../parameters/refusal';
import { groupOptionNeeds, groupOptions, groupWriter } from './groupItems';
import { namingLookedFor } from './lookedFor';
import type { Operation } from './operation';

/** Get Group Invite Metadata: the group behind an invite link, without joining it. */
export const getGroupInviteMetadata: Operation = {
	value: 'getGroupInviteMetadata',
	name: 'Get Group Invite Metadata',
	action: 'Get group invite metadata by link or code',
	description:
		'Retrieve the group behind an invite link, with its participants, without joining it',
	parameters: [inviteField.definition, simple.definition, optionsWith(groupOptions)],
	optionNeeds: groupOptionNeeds,
	isOfferedBy: (gateway) => gateway.readGroupInvite !== undefined,

	prepare(given) {
		const { gateway, parameters } = given;
		if (!gateway.readGroupInvite) throw unsupported(gateway.title, parameters);
		const read = gateway.readGroupInvite.bind(gateway);
		const toItems = groupWriter(given);
		const inviteCode = inviteField.read(parameters);
		return async (task) => {
			const group = await read(task.connection, inviteCode).catch(
				namingLookedFor(task, inviteCode),
			);
			return await toItems(task, group);
		};
	},
};

function unsupported(title: string, { item }: Values): NodeOperationError {
	return refusal(
		item,
		`${title} can't read group invites`,
		"The provider has no command for it. Choose another 'Operation', or another 'Gateway' with an account of its own.",
		'The provider has no command for it: this tool can do nothing here.',
	);
}
