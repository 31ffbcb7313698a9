import type { INodeProperties } from 'n8n-workflow';
import type { Mapped } from '../gateways/gateway';
import { resolveGroup } from '../lids/resolveLids';
import { itemWriter } from '../parameters/output';
import type { Group } from '../whatsapp/items';
import { simpleGroup } from '../whatsapp/simplify';
import type { Given, Operation, OutputItem, Task } from './operation';
import { listParticipants, maxParticipants, readMaxParticipants } from './options/maxParticipants';
import { resolveLids } from './options/resolveLids';
import { splitGroups, splitParticipants, type GroupRead } from './options/splitParticipants';

/** The options of all operations that read one group. */
export const groupOptions: readonly INodeProperties[] = [
	maxParticipants.definition,
	resolveLids.definition,
	splitParticipants.definition,
];

/** What a gateway must be able to do for them. */
export const groupOptionNeeds: NonNullable<Operation['optionNeeds']> = {
	resolveLids: (gateway) => gateway.resolveLid !== undefined,
};

/** Gives the function that makes items of a group, as these options say: one item, or one a participant. */
export function groupWriter({
	parameters,
	options,
}: Given): (task: Task, group: Mapped<Group>) => Promise<OutputItem[]> {
	const toItem = itemWriter(parameters, options, simpleGroup);
	const max = readMaxParticipants(options);
	const isSplit = splitParticipants.read(options);
	const isResolving = resolveLids.read(options);
	return async (task, { item: whole, response }) => {
		const item = { ...whole, participants: listParticipants(whole.participants, max) };
		if (!isSplit) {
			return [toItem({ item: isResolving ? await resolveGroup(task, item) : item, response })];
		}
		const group = withoutOwner(item);
		return await splitGroups(task, [isResolving ? await resolveGroup(task, group) : group], max);
	};
}

/** What the items of participants show of their group, so that nothing else is looked up. */
function withoutOwner({ gateway, id, name, participants }: Group): GroupRead {
	return { gateway, id, name, participants };
}
