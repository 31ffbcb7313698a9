import type { INodeProperties } from 'n8n-workflow';
import { compactGroup, compactWholeGroup } from '../agentTool/compact';
import { isTool } from '../agentTool/isTool';
import { toAnswerItem } from '../agentTool/toolAnswer';
import type { Mapped } from '../gateways/gateway';
import { hint } from '../hints/hints';
import { resolveGroup } from '../lids/resolveLids';
import { itemWriter, simple } from '../parameters/output';
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

type GroupWriter = (task: Task, group: Mapped<Group>) => Promise<OutputItem[]>;

/** Gives the function that makes items of a group, as these options say: one item, or one a participant. */
export function groupWriter({ parameters, options }: Omit<Given, 'gateway'>): GroupWriter {
	if (isTool(parameters.item.context)) return agentGroupWriter({ parameters, options });
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

/** Gives the function that makes an answer for a model of a group. */
function agentGroupWriter({ parameters, options }: Omit<Given, 'gateway'>): GroupWriter {
	const max = readMaxParticipants(options);
	const isResolving = resolveLids.read(options);
	const toGroup = simple.read(parameters) ? compactGroup : compactWholeGroup;
	return async (task, { item: whole }) => {
		const listed = listParticipants(whole.participants, max);
		const item = { ...whole, participants: listed };
		const group = toGroup(isResolving ? await resolveGroup(task, item) : item);
		if (listed && whole.participants && listed.length < whole.participants.length) {
			const message = `${listed.length} of ${whole.participants.length} participants are listed, admins first.`;
			task.hints.add(hint(message));
		}
		return [toAnswerItem({ gateway: whole.gateway, found: { groups: [group] }, total: 1 })];
	};
}

/** What the items of participants show of their group, so that nothing else is looked up. */
function withoutOwner({ gateway, id, name, participants }: Group): GroupRead {
	return { gateway, id, name, participants };
}
