import type { NodeOperationError } from 'n8n-workflow';
import { resolveGroup } from '../lids/resolveLids';
import type { Values } from '../parameters/field';
import { inviteField } from '../parameters/inviteField';
import { optionsWith } from '../parameters/options';
import { itemWriter, simple } from '../parameters/output';
import { refusal } from '../parameters/refusal';
import type { Group } from '../whatsapp/items';
import { simpleGroup } from '../whatsapp/simplify';
import { isNotFound, lookedFor } from './lookedFor';
import type { Operation } from './operation';
import { listParticipants, maxParticipants, readMaxParticipants } from './options/maxParticipants';
import { resolveLids } from './options/resolveLids';
import { splitGroups, splitParticipants, type GroupRead } from './options/splitParticipants';

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
		optionsWith([maxParticipants.definition, resolveLids.definition, splitParticipants.definition]),
	],
	optionNeeds: { resolveLids: (gateway) => gateway.resolveLid !== undefined },
	isOfferedBy: (gateway) => gateway.readGroupInvite !== undefined,

	prepare({ gateway, parameters, options }) {
		if (!gateway.readGroupInvite) throw unsupported(gateway.title, parameters);
		const read = gateway.readGroupInvite.bind(gateway);
		const toItem = itemWriter(parameters, options, simpleGroup);
		const inviteCode = inviteField.read(parameters);
		const max = readMaxParticipants(options);
		const isSplit = splitParticipants.read(options);
		const isResolving = resolveLids.read(options);
		return async (task) => {
			const { item: whole, response } = await read(task.connection, inviteCode).catch(
				(failure: unknown) => {
					if (!isNotFound(failure)) throw failure;
					const secrets = gateway.secrets(task.connection.credentials);
					throw failure.adding({ message: ` (${lookedFor(inviteCode, secrets)})` });
				},
			);
			const item = { ...whole, participants: listParticipants(whole.participants, max) };
			if (!isSplit) {
				return [toItem({ item: isResolving ? await resolveGroup(task, item) : item, response })];
			}
			const group = withoutOwner(item);
			return await splitGroups(task, [isResolving ? await resolveGroup(task, group) : group], max);
		};
	},
};

/** What the items of participants show of their group, so that nothing else is looked up. */
function withoutOwner({ gateway, id, name, participants }: Group): GroupRead {
	return { gateway, id, name, participants };
}

function unsupported(title: string, { item }: Values): NodeOperationError {
	return refusal(
		item,
		`${title} can't read group invites`,
		"The provider has no command for it. Choose another 'Operation', or another 'Gateway' with an account of its own.",
	);
}
