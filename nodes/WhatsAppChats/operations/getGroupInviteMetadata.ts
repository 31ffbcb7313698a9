import { NodeOperationError } from 'n8n-workflow';
import { parseInviteCode } from '../whatsapp/inviteLink';
import { simpleGroupInvite } from '../whatsapp/simplify';
import { itemWriter } from '../parameters/itemWriter';
import { listParticipants, maxParticipants, readMaxParticipants } from './options/maxParticipants';
import type { Operation, Task } from './operation';
import {
	includeResponse,
	maxAnswerMegabytes,
	maxWaitSeconds,
	options,
	requestsPerSecond,
	simple,
	timeout,
} from '../parameters/sharedParameters';
import { readSplitParticipants, splitGroups, splitParticipants } from './options/splitParticipants';

/** Get Group Invite Metadata: the group behind an invite link, without joining it. */
export const getGroupInviteMetadata: Operation = {
	value: 'getGroupInviteMetadata',
	name: 'Get Group Invite Metadata',
	action: 'Get group invite metadata by link or code',
	description:
		'Retrieve the group behind an invite link, with its participants, without joining it',
	parameters: [
		{
			displayName: 'Invite',
			name: 'invite',
			type: 'string',
			default: '',
			placeholder: 'e.g. chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
			description: 'The invite link of the group, or the code at its end. The group is not joined.',
		},
		simple,
		{
			...options,
			options: [
				includeResponse,
				maxAnswerMegabytes,
				maxParticipants,
				maxWaitSeconds,
				requestsPerSecond,
				splitParticipants,
				timeout,
			],
		},
	],
	isOfferedBy: (gateway) => gateway.readGroupInvite !== undefined,

	async execute(task) {
		const { gateway, connection } = task;
		if (!gateway.readGroupInvite) throw unsupported(task);
		const toItem = itemWriter(task, simpleGroupInvite);
		const inviteCode = readInviteParameter(task);
		const max = readMaxParticipants(task);
		const isSplit = readSplitParticipants(task);
		const { item, response } = await gateway.readGroupInvite(connection, inviteCode);
		if (isSplit) return await splitGroups(task, [item], max);
		const participants = listParticipants(item.participants, max);
		return [toItem({ item: { ...item, participants }, response })];
	},
};

function unsupported({ context, gateway, itemIndex }: Task): NodeOperationError {
	return new NodeOperationError(context.getNode(), `${gateway.title} can't read group invites`, {
		itemIndex,
		description: `The provider has no command for it. Choose another 'Operation', or another 'Gateway' with an account of its own.`,
	});
}

function readInviteParameter({ context, itemIndex }: Task): string {
	const pasted = context.getNodeParameter('invite', itemIndex, '');
	const code = parseInviteCode(pasted);
	if (code !== null) return code;
	throw new NodeOperationError(
		context.getNode(),
		pasted === '' ? "'Invite' is empty" : "'Invite' is not an invite link of a WhatsApp group",
		{
			itemIndex,
			description:
				"Enter a link like 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv', or the code at its end. Links of channels, wa.me links and names are not invites.",
		},
	);
}
